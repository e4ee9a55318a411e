import type { PlanDocument } from '../../../shared/plan/document.ts';
import { planFingerprint } from '../printing/fingerprint.ts';
import type { PlanStore } from './plan-store.ts';

/**
 * The fingerprint that every output of a stored plan names: the one that was frozen, where something was, because a
 * program of later schema reads more fields than were voted; else that of the plan as it stands.
 * Throws `plan.proposal-altered`.
 */
export async function fingerprintOf(store: PlanStore, doc: PlanDocument): Promise<string> {
  return (await store.life.frozenOf(doc))?.fingerprint ?? planFingerprint(doc);
}
