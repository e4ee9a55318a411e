import type { SectionEntry, SectionGroup, SectionState } from '../frame/section-state.ts';

/** How many sections, finer ones included, are in each state. */
export type Completeness = Readonly<Record<SectionState, number>>;

export function completenessOf(groups: readonly SectionGroup[]): Completeness {
  const counts = { empty: 0, 'in-progress': 0, 'with-findings': 0 };
  for (const { state } of allSections(groups)) counts[state] += 1;
  return counts;
}

/** The sections with the finer ones after each, in the order of the plan. */
export function allSections(groups: readonly SectionGroup[]): readonly SectionEntry[] {
  return groups.flatMap(({ sections }) => sections.flatMap((whole) => [whole, ...whole.parts]));
}
