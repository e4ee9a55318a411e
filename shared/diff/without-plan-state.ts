import type { Difference, PlanDiff } from './difference.ts';
import { countsOf } from './plan-diff.ts';

/** Where a plan is on its road, which every new text of it changes; what the Giunta votes is the rest. */
const stateFields: ReadonlySet<string> = new Set(['status', 'revision', 'basedOn', 'resolution']);

/** The differences of content alone. */
export function withoutPlanState({ sections }: PlanDiff): PlanDiff {
  const kept = sections
    .map((section) => ({ ...section, changes: section.changes.flatMap(contentOf) }))
    .filter(({ changes }) => changes.length > 0);
  return { sections: kept, counts: countsOf(kept) };
}

function contentOf(difference: Difference): readonly Difference[] {
  if (difference.kind !== 'plan') return [difference];
  const fields = difference.fields.filter(({ field }) => !stateFields.has(field));
  return fields.length === 0 ? [] : [{ ...difference, fields }];
}
