import type { ReadContent } from '../printing/cover-picture.ts';
import type { PlanStore } from './plan-store.ts';

/** Where the print of a plan of the database reads its coat of arms. */
export function contentsOf(store: PlanStore): ReadContent {
  return (sha256) => store.contentOf(sha256);
}
