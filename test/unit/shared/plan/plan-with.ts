import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../../shared/plan/parse.ts';

/** An ordinary plan 2026-2028 with these parts in the place of the empty ones; what they leave out is filled. */
export function planWith(parts: Readonly<Record<string, unknown>> = {}): PlanDocument {
  return parsePlanDocument({ ...newPlan({ firstYear: 2026, kind: 'ordinary' }), ...parts });
}

/** A fixed id for the nth item of a test. */
export function idOf(number: number): string {
  return `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A copy of a plan with a changed header. */
export function withHeader(doc: PlanDocument, header: Partial<PlanDocument['plan']>): PlanDocument {
  return { ...doc, plan: { ...doc.plan, ...header } };
}
