import type { PlanKind } from '../plan/core/header.ts';

/** Beyond so many employees a plan is ordinary (art. 6 c. 1 DL 80/2021). */
export const simplifiedUpTo = 50;

/** What a simplified plan may leave out (art. 6 c. 3 and 4 DM 132/2022), by the keys of the Piano-tipo. */
const optional = ['2.1', '2.2', '4'] as const;

/** Whether a plan of this kind may leave a section, or the finer one of the key, out. */
export function isOptionalSection(kind: PlanKind, key: string): boolean {
  return kind === 'simplified' && optional.some((each) => key === each || key.startsWith(`${each}.`));
}
