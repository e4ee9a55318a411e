import type { ObjectiveGroup } from '../../../shared/plan/performance/objective-summary.ts';

/** "12 obiettivi, 4 strategici". */
export function groupWords({
  objectives,
  strategic,
}: Pick<ObjectiveGroup, 'objectives' | 'strategic'>): string {
  const all = objectives.length === 1 ? '1 obiettivo' : `${objectives.length} obiettivi`;
  if (strategic === 0) return all;
  return `${all}, ${strategic === 1 ? '1 strategico' : `${strategic} strategici`}`;
}
