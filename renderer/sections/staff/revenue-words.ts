import type { CapacityResult } from '../../../shared/calculators/capacity.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { capacityCaseWords } from '../../../shared/plan/staff/capacity-words.ts';
import type { CapacityRevenue } from '../../../shared/plan/staff/dynamic-control.ts';
import { amountWords, notComputable, percentWords } from './figure-words.ts';

/** What is written of a scenario. */
export const inputs = [
  'firstStatement',
  'secondStatement',
  'thirdStatement',
  'doubtfulDebtProvision',
  'netAverage',
] as const;

export function inputLabel(doc: PlanDocument, field: (typeof inputs)[number]): string {
  const last = doc.capacity.basis.statementYear;
  const statement = (back: number, ordinal: string) =>
    last === null ? `${ordinal} rendiconto` : `Entrate correnti, rendiconto ${last - back}`;
  switch (field) {
    case 'firstStatement':
      return statement(2, 'Primo');
    case 'secondStatement':
      return statement(1, 'Secondo');
    case 'thirdStatement':
      return statement(0, 'Terzo');
    case 'doubtfulDebtProvision':
      return 'Fondo crediti di dubbia esigibilità (ultimo anno)';
    case 'netAverage':
      return 'oppure: media netta già calcolata';
  }
}

/** What is computed of it. */
export const outputs: readonly {
  readonly label: string;
  readonly pick: (result: CapacityResult) => string;
  readonly total?: true;
}[] = [
  { label: 'Media netta delle entrate correnti', pick: ({ revenue }) => amountWords(revenue), total: true },
  { label: 'Rapporto tra spesa ed entrate', pick: ({ ratio }) => percentWords(ratio) },
  {
    label: 'Posizione dell’ente',
    pick: (result) => (result.case === undefined ? notComputable : capacityCaseWords[result.case]),
  },
  { label: 'Spesa massima', pick: growth(({ maximumSpending }) => maximumSpending) },
  { label: 'Margine', pick: growth(({ margin }) => margin), total: true },
];

/** Outside the first case there is no amount up to which spending may grow. */
function growth(pick: (result: CapacityResult) => string | null | undefined) {
  return (result: CapacityResult) =>
    result.case !== undefined && result.case !== 'below' ? 'nessun incremento' : amountWords(pick(result));
}

export function scenarioName({ label }: CapacityRevenue, index: number): string {
  return label === '' ? `scenario ${index + 1}` : label;
}
