import type { SectionEntry, SectionGroup, SectionState } from '../frame/section-state.ts';

/** How many sections, finer ones included, are in each state; one without content is empty, even where findings ask for it. */
export type Completeness = Readonly<Record<SectionState, number>>;

export function completenessOf(groups: readonly SectionGroup[]): Completeness {
  const counts = { empty: 0, 'in-progress': 0, 'with-findings': 0 };
  for (const { state, blank } of allSections(groups)) counts[blank ? 'empty' : state] += 1;
  return counts;
}

/** The sections with the finer ones after each, in the order of the plan. */
export function allSections(groups: readonly SectionGroup[]): readonly SectionEntry[] {
  return groups.flatMap(({ sections }) => sections.flatMap((whole) => [whole, ...whole.parts]));
}
