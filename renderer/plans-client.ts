import type { PlanVersion } from '../shared/contract/plan-version.ts';
import type { PlanDocument } from '../shared/plan/document.ts';
import { api } from './api.ts';
import type { SearchHit } from './stores/search-store.ts';

/** What in the plan holds all the words, the best first. */
export function searchPlan(planId: string, query: string, limit: number): Promise<readonly SearchHit[]> {
  // The call takes no more; nobody types so much, but they may paste it.
  return api.search.find({ planId, query: query.slice(0, 1000), limit });
}

/** A new draft with the same contents for the triennium from `firstYear`; resolves to its id. */
export async function duplicatePlan(planId: string, firstYear: number): Promise<string> {
  return (await api.plans.duplicate({ planId, firstYear })).planId;
}

/** Next year's draft from a plan, with how much of it is to be looked at. */
export function rollOverPlan(planId: string): Promise<{ planId: string; toReview: number }> {
  return api.plans.rollOver({ planId });
}

/** What the open plan is compared with: another one, or what was frozen of it. */
export async function readVersion(version: PlanVersion): Promise<PlanDocument> {
  return (await api.plans.readVersion(version)).document;
}

/** Puts a plan away among the archived, where it is read-only. */
export async function archivePlan(planId: string): Promise<void> {
  await api.plans.archive({ planId });
}

/** Brings an archived plan back to the status that it had. */
export async function unarchivePlan(planId: string): Promise<void> {
  await api.plans.unarchive({ planId });
}
