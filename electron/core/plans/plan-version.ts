import type { PlanVersion } from '../../../shared/contract/plan-version.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { PlanStore } from './plan-store.ts';

/** What a plan says now, or said when it was frozen. Throws `plan.proposal-missing`, `plan.proposal-altered` too. */
export async function readVersion(store: PlanStore, { planId, frozen }: PlanVersion): Promise<PlanDocument> {
  if (frozen === null) return store.read(planId);
  const table = frozen.status === 'proposed' ? 'proposals' : 'approvals';
  return (await store.life.frozen(table, planId, frozen.revision)).document;
}
