import type { Attachment } from '../../../shared/plan/core/attachments.ts';
import { api } from '../../api.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore } from '../../stores/use-plan.ts';
import { undo } from '../history.ts';

const undoAction = { label: 'Annulla', run: () => void undo() } as const;

/** Asks which picture, and puts it on the cover. */
export async function chooseArms(): Promise<void> {
  try {
    const changes = await planStore.getState().carryOut((planId) => api.coatOfArms.choose({ planId }));
    if (changes === null) return;
    useNotices.getState().show({ tone: 'done', text: 'Lo stemma è sulla copertina.', action: undoAction });
  } catch (error) {
    showError(error);
  }
}

/** `after` runs once it is gone, to say where the focus goes. */
export async function removeArms({ id }: Attachment, after: () => void): Promise<void> {
  try {
    await planStore.getState().remove('attachments', id);
    after();
    useNotices.getState().show({ tone: 'done', text: 'Tolto lo stemma.', action: undoAction });
  } catch (error) {
    showError(error);
  }
}
