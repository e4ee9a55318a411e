import type { RolloverContext, RolloverRule } from '../core/rollover-rule.ts';
import type { PlanDocument } from '../document.ts';
import type { Objective } from './objectives.ts';

/** Ended ones stay, for a person to remove; those that go on start from what they reached. */
export const objectiveRollover: RolloverRule<Objective> = {
  says: 'i conclusi proposti per l’eliminazione, i pluriennali proseguono dal risultato raggiunto',
  dueDates: ['deadlineDate'],
  roll: (objective, context) => {
    const last = lastYear(objective);
    if (last === null) return { item: objective, reasons: ['carried'] };
    return last < context.newFirst ? { item: objective, reasons: ['ended'] } : continued(objective, context);
  },
};

function continued(objective: Objective, { old }: RolloverContext) {
  const outcome = lastOutcome(old, objective.id);
  if (outcome === null) return { item: objective, reasons: ['result-missing'] } as const;
  return { item: { ...objective, baseline: outcome }, reasons: ['continues'] } as const;
}

/** The year in which it ends: as stated, else of its date, else the last that its deadline names. */
export function lastYear({ endYear, deadlineDate, deadline }: Objective): number | null {
  if (endYear !== null) return endYear;
  if (deadlineDate !== null) return Number(deadlineDate.slice(0, 4));
  const named = [...deadline.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
  return named.length === 0 ? null : Math.max(...named);
}

/** What monitoring found last; of results without a date, or of the same, the one that was written last. */
function lastOutcome(old: PlanDocument, id: string): string | null {
  const found = old.monitoring.results
    .filter(({ objective, outcome }) => objective === id && outcome.trim() !== '')
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  return found.at(-1)?.outcome ?? null;
}
