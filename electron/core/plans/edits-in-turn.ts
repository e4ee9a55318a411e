import { PiaoError } from '../../../shared/errors.ts';
import { applyChange } from '../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';

/**
 * Several edits, each on the plan as the ones before have left it. All of them or none: throws what the first
 * that fails throws, with its index (from 0) as the detail `edit`.
 */
export function editsInTurn<Edit>(
  doc: PlanDocument,
  edits: readonly Edit[],
  changesOf: (doc: PlanDocument, edit: Edit) => readonly PlanChange[],
): readonly PlanChange[] {
  let current = doc;
  return edits.flatMap((edit, index) => {
    const changes = naming(index, edits.length, () => changesOf(current, edit));
    current = changes.reduce(applyChange, current);
    return changes;
  });
}

function naming<T>(index: number, of: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PiaoError)) throw error;
    const message =
      of === 1
        ? error.message
        : `Modifica ${index + 1} di ${of} (nessuna è stata eseguita): ${error.message}`;
    throw new PiaoError(error.code, message, {
      kind: error.kind,
      details: { ...error.details, edit: index },
      cause: error.cause,
    });
  }
}
