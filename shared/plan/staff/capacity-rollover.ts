import type { z } from 'zod';
import { latestYear } from '../core/fields.ts';
import type { RolloverContext, RolloverRule } from '../core/rollover-rule.ts';
import { newId } from '../new-id.ts';
import type {
  CapacityRevenue,
  capacityBasisSchema,
  capacityForecastSchema,
  capacitySpendingSchema,
} from './dynamic-control.ts';
import type { FlexibleRow, flexibleWorkSchema } from './flexible-work.ts';
import type { Leaver } from './leavers.ts';
import type { CeilingRow } from './static-ceiling.ts';

type Basis = z.infer<typeof capacityBasisSchema>;
type Spending = z.infer<typeof capacitySpendingSchema>;
type Forecast = z.infer<typeof capacityForecastSchema>;
type FlexibleWork = z.infer<typeof flexibleWorkSchema>;

const newFigures = ['new-figures'] as const;

/*
 * Figures that belong to a year move with their year; what the new year needs and nobody has written yet is empty,
 * so that a figure of last year never passes for one of this year.
 */

export const basisRollover: RolloverRule<Basis> = {
  says: 'l’ultimo rendiconto diventa quello dell’anno successivo',
  // The hires within the forecast were those of last year's plan.
  roll: ({ statementYear, ...basis }) => ({
    item: { ...basis, includedHires: null, statementYear: nextYear(statementYear) },
    reasons: newFigures,
  }),
};

/** Not known where a document cannot state it. */
function nextYear(year: number | null): number | null {
  return year === null || year >= latestYear ? null : year + 1;
}

export const spendingRollover: RolloverRule<Spending> = {
  says: 'le voci restano, gli importi vanno presi dal nuovo rendiconto',
  roll: (row) => ({ item: { ...row, amount: null }, reasons: newFigures }),
};

export const revenueRollover: RolloverRule<CapacityRevenue> = {
  says: 'secondo e terzo rendiconto diventano primo e secondo; il nuovo terzo rendiconto, il fondo crediti e la media vanno indicati',
  roll: (row) => ({
    item: {
      ...row,
      netAverage: null,
      firstStatement: row.secondStatement,
      secondStatement: row.thirdStatement,
      thirdStatement: null,
      doubtfulDebtProvision: null,
    },
    reasons: newFigures,
  }),
};

export const forecastRollover: RolloverRule<Forecast> = {
  says: 'l’anno concluso esce, il nuovo terzo anno entra senza importo',
  roll: (row, { newFirst }) =>
    row.year !== null && row.year < newFirst ? null : { item: row, reasons: newFigures },
  added: ({ old, newFirst }: RolloverContext) => {
    const { forecast } = old.capacity;
    const third = newFirst + 2;
    if (forecast.length === 0 || forecast.some(({ year }) => year === third)) return [];
    const includesPlannedHires = forecast.at(-1)?.includesPlannedHires ?? false;
    return [{ id: newId(), year: third, spending: null, includesPlannedHires }];
  },
};

export const ceilingRowRollover: RolloverRule<CeilingRow> = {
  says: 'secondo e terzo anno diventano primo e secondo; il nuovo rendiconto e il nuovo terzo anno vanno indicati',
  roll: (row) => ({
    item: {
      ...row,
      statement: null,
      firstYear: row.secondYear,
      secondYear: row.thirdYear,
      thirdYear: null,
    },
    reasons: newFigures,
  }),
};

export const flexibleWorkRollover: RolloverRule<FlexibleWork> = {
  says: 'il limite resta, la spesa prevista va indicata',
  roll: (work) => ({ item: { ...work, spending: null }, reasons: newFigures }),
};

export const flexibleRowRollover: RolloverRule<FlexibleRow> = {
  says: 'secondo e terzo anno diventano primo e secondo; il nuovo terzo anno va indicato',
  roll: (row) => ({
    item: { ...row, firstYear: row.secondYear, secondYear: row.thirdYear, thirdYear: null },
    reasons: newFigures,
  }),
};

export const leaverRollover: RolloverRule<Leaver> = {
  says: 'restano quelle dell’anno concluso, che contano per il turn-over, e le successive',
  roll: (leaver, { newFirst }) =>
    leaver.year !== null && leaver.year < newFirst - 1 ? null : { item: leaver, reasons: ['carried'] },
};
