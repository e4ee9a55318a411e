import { api } from '../../api.ts';
import { undo } from '../../sections/history.ts';
import { type FieldTarget, fieldKey } from '../../stores/field-target.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore } from '../../stores/use-plan.ts';
import { fieldLabel } from './entry-words.ts';

/** Brings a field back to what it held before or after an action, and offers to take that back. */
export async function restoreField(
  target: FieldTarget,
  older: { readonly actionId: string; readonly side: 'before' | 'after'; readonly field: string },
): Promise<void> {
  try {
    await planStore
      .getState()
      .carryOut((planId) => api.history.restore({ planId, target, ...older }), fieldKey(target, older.field));
    useNotices.getState().show({
      tone: 'done',
      text: `Ripristinato il valore di «${fieldLabel(target, older.field)}».`,
      action: { label: 'Annulla', run: () => void undo() },
    });
  } catch (error) {
    showError(error);
  }
}
