import type { ProcessRating } from '../../../../shared/plan/risk/process-rating.ts';
import { mappingElementLabels, type Process } from '../../../../shared/plan/risk/processes.ts';

export const processElements = Object.keys(mappingElementLabels).length;

/** What is still to be done about processes. */
export const processWorks = ['all', 'unmapped', 'partly', 'unlinked', 'unrated'] as const;
export type ProcessWork = (typeof processWorks)[number];

export const processWorkLabels: Readonly<Record<ProcessWork, string>> = {
  all: 'Tutti',
  unmapped: 'Da mappare',
  partly: 'Mappati in parte',
  unlinked: 'Senza eventi collegati',
  unrated: 'Con eventi da valutare',
};

/** Ids of the processes of which the work is still to be done. */
export function processesToDo(
  processes: readonly Process[],
  ratings: ReadonlyMap<string, ProcessRating>,
  work: ProcessWork,
): ReadonlySet<string> {
  return new Set(processes.map(({ id }) => id).filter((id) => isToDo(ratings.get(id), work)));
}

function isToDo(rating: ProcessRating | undefined, work: ProcessWork): boolean {
  if (rating === undefined) return false;
  switch (work) {
    case 'all':
      return true;
    case 'unmapped':
      return rating.mapped === 0;
    case 'partly':
      return rating.mapped > 0 && rating.mapped < processElements;
    case 'unlinked':
      return rating.events === 0;
    case 'unrated':
      return rating.unrated > 0;
  }
}
