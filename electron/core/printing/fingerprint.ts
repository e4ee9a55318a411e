import type { PlanDocument } from '../../../shared/plan/document.ts';
import { canonicalJson, sha256 } from '../plans/canonical.ts';

/**
 * SHA-256 (64 lower-case hex digits) of the plan's content: its RFC 8785 form without status, revision and
 * resolution, so that the proposal that was voted and the approved plan have the same one.
 */
export function planFingerprint(doc: PlanDocument): string {
  const { status: _status, revision: _revision, resolution: _resolution, ...header } = doc.plan;
  return sha256(canonicalJson(wellFormed({ ...doc, plan: header })));
}

/**
 * The same of a plan as it was written down: a program of later schema would add fields while it reads, and count
 * another fingerprint than the one that was voted. Throws when `json` is not the JSON of a plan.
 */
export function fingerprintOfJson(json: string): string {
  return planFingerprint(JSON.parse(json) as PlanDocument);
}

/** Half a surrogate pair has no UTF-8 form: it counts as U+FFFD, which is what any file would hold in its place. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wellFormed(inner)]));
}
