import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { Reader } from '../database/tables.ts';
import { readPlan } from './plan-rows.ts';

/** A plan that is in the database and cannot be read from there. */
export interface UnreadablePlan {
  readonly planId: string;
  readonly cause: unknown;
}

type Reading =
  | { readonly doc: PlanDocument; readonly problem: null }
  | { readonly doc: null; readonly problem: UnreadablePlan };

/** A plan, or why its rows make none: one broken plan is no reason to withhold the others. The disk's faults stay faults. */
export async function readIfSound(db: Reader, planId: string): Promise<Reading> {
  try {
    return { doc: await readPlan(db, planId), problem: null };
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_')) throw cause;
    return { doc: null, problem: { planId, cause } };
  }
}
