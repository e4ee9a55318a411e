import type { PlanDocument } from '../../../../shared/plan/document.ts';
import type { FieldEdit } from '../../../../shared/plan/field-edit.ts';
import type { LevelShift } from '../../../../shared/plan/risk/level-shifts.ts';
import type { RiskBand, RiskMethod } from '../../../../shared/plan/risk/risk-method.ts';
import { eventEdit } from '../event/event-edit.ts';

/** New bands with where they come from, and the levels that they give, as the edits of one action and in words. */
export function bandEdits(
  method: Pick<RiskMethod, 'bandsSource' | 'adoptedOn'> & { readonly bands: readonly RiskBand[] },
  shifts: readonly LevelShift[],
): { readonly edits: readonly FieldEdit[]; readonly words: string } {
  const moved = shifts.length === 1 ? '1 evento' : `${shifts.length} eventi`;
  return {
    // The levels first: bands that are still used could not go.
    edits: [
      ...shifts.map(({ event, to }) => eventEdit(event.id, { level: to })),
      { target: { of: 'single', kind: 'riskMethod' }, fields: { ...method } },
    ],
    words: shifts.length === 0 ? 'Fasce cambiate.' : `Fasce cambiate, con il livello di ${moved}.`,
  };
}

/** How many events would still name a level that the new bands do not have. */
export function usesOfLostLevels(
  { riskEvents, riskMethod }: Pick<PlanDocument, 'riskEvents' | 'riskMethod'>,
  bands: readonly RiskBand[],
  shifts: readonly LevelShift[],
): number {
  const lost = new Set(
    riskMethod.bands.map(({ level }) => level).filter((level) => bands.every((band) => band.level !== level)),
  );
  const moved = new Set(shifts.map(({ event }) => event.id));
  return riskEvents.filter(({ id, level, expectedLevel, residualLevel }) =>
    [moved.has(id) ? null : level, expectedLevel, residualLevel].some(
      (each) => each !== null && lost.has(each),
    ),
  ).length;
}
