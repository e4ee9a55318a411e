import type { PlanDocument } from './document.ts';
import { newId } from './new-id.ts';

/**
 * A new draft with all that a plan holds. Its items keep their ids, by which two plans are compared; `basedOn`
 * says what it was made from.
 *
 * @param firstYear of the new triennium; that of the original when left out
 */
export function duplicateOf(doc: PlanDocument, firstYear?: number): PlanDocument {
  const { id: planId, period, revision, kind } = doc.plan;
  return {
    ...doc,
    plan: {
      id: newId(),
      period: { firstYear: firstYear ?? period.firstYear },
      kind,
      status: 'draft',
      revision: 0,
      basedOn: { planId, firstYear: period.firstYear, revision },
      resolution: null,
    },
  };
}
