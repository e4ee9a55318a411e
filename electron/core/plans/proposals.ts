import { PiaoError } from '../../../shared/errors.ts';
import { openMarks } from '../../../shared/plan/core/review-state.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import { canonicalJson } from './canonical.ts';
import type { FrozenJson, FrozenPlan } from './frozen-plans.ts';
import { refuseApproval, refuseUnlessDraft } from './refusals.ts';

/**
 * The plan as it will be once frozen: what is printed and handed to `freeze`.
 * Throws `plan.not-draft` when it is no draft.
 */
export function asProposed(doc: PlanDocument): PlanDocument {
  refuseUnlessDraft(doc);
  return { ...doc, plan: { ...doc.plan, status: 'proposed', revision: doc.plan.revision + 1 } };
}

/** Throws `plan.blocking-findings`. */
export function refuseBlocked(blockingFindings: number): void {
  if (blockingFindings === 0) return;
  throw new PiaoError(
    'plan.blocking-findings',
    `Il piano non si può congelare: ${blockingFindings === 1 ? 'c’è 1 segnalazione bloccante' : `ci sono ${blockingFindings} segnalazioni bloccanti`} da risolvere.`,
    { details: { blockingFindings } },
  );
}

/** Throws `plan.marks-open` while anything taken over from last year's plan, or read out of a document, is still to be looked at. */
export function refuseOpenMarks(doc: PlanDocument): void {
  const open = openMarks(doc).length;
  if (open === 0) return;
  throw new PiaoError(
    'plan.marks-open',
    `Il piano non si può congelare: ${open === 1 ? 'un elemento ripreso è ancora «da rivedere»' : `${open} elementi ripresi sono ancora «da rivedere»`}; segnarli come rivisti, o motivare perché non lo si fa.`,
    { details: { open } },
  );
}

/** Throws `plan.changed-meanwhile` unless what was printed is what is to be frozen (canonical JSON of both). */
export function refuseOther(wanted: string, printed: string): void {
  if (wanted === printed) return;
  throw new PiaoError(
    'plan.changed-meanwhile',
    'Il piano è cambiato mentre lo si stampava: ripetere l’operazione.',
  );
}

/**
 * What the resolution makes of a proposal: the same data in every other respect, down to what the schema of the
 * day of the vote did not know. Throws `plan.not-proposed`, `plan.resolution-missing`, `plan.resolution-incomplete`.
 */
export function asApproved(doc: PlanDocument, voted: FrozenPlan): FrozenJson {
  refuseApproval(doc);
  const raw: { readonly plan: object } = JSON.parse(voted.planJson);
  const { resolution } = doc.plan;
  const planJson = canonicalJson({ ...raw, plan: { ...raw.plan, status: 'approved', resolution } });
  return { planJson, document: parsePlanDocument(JSON.parse(planJson)) };
}
