import type { PlanHeader } from '../plan/core/header.ts';

export interface PlanOrigin {
  readonly firstYear: number | null;
  readonly basedOn: PlanHeader['basedOn'];
  readonly imported: boolean;
}

/** Where a plan came from: "dal piano 2025-2027, revisione 1"; empty for one that was begun here. */
export function originWords({ firstYear, basedOn, imported }: PlanOrigin): string {
  const parts = [imported ? 'importato da un file' : '', basedOnWords(firstYear, basedOn)];
  return parts.filter((part) => part !== '').join(', ');
}

function basedOnWords(firstYear: number | null, basedOn: PlanHeader['basedOn']): string {
  if (basedOn === null) return '';
  const from = basedOn.firstYear;
  const triennium = from === null ? 'senza triennio' : `${from}-${from + 2}`;
  const which = `del piano ${triennium}, revisione ${basedOn.revision}`;
  if (from !== null && firstYear === from + 1) return `anno successivo ${which}`;
  return from !== null && from === firstYear ? `copia o aggiornamento ${which}` : `copia ${which}`;
}
