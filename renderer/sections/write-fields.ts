import type { PlanDocument } from '../../shared/plan/document.ts';
import type { FieldEdit } from '../../shared/plan/field-edit.ts';
import { updateFields } from '../plan-client.ts';
import { useNotices } from '../stores/notice-store.ts';
import { planStore } from '../stores/use-plan.ts';
import { undo } from './history.ts';

/**
 * Writes into several things as one action, and says so with the way back. Rejects when it could not be stored.
 *
 * @param edits made of the plan as it stands once all that was typed is stored
 * @returns whether there was anything to write
 */
export async function writeFields(
  edits: (doc: PlanDocument) => { readonly edits: readonly FieldEdit[]; readonly words: string },
): Promise<boolean> {
  let words = '';
  const changes = await planStore.getState().carryOut(async (planId) => {
    const { load } = planStore.getState();
    if (load.state !== 'ready') return null;
    const made = edits(load.document);
    words = made.words;
    return made.edits.length === 0 ? null : updateFields(planId, made.edits);
  });
  if (changes === null) return false;
  useNotices
    .getState()
    .show({ tone: 'done', text: words, action: { label: 'Annulla', run: () => void undo() } });
  return true;
}
