import type { Attachment } from '../../../shared/plan/core/attachments.ts';
import { api } from '../../api.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore } from '../../stores/use-plan.ts';
import { undo } from '../history.ts';

const undoAction = { label: 'Annulla', run: () => void undo() } as const;

/** Asks which picture, and puts it on the cover. What is typed while it is tried is stored as ever: only the attaching takes its turn. */
export async function chooseArms(): Promise<void> {
  try {
    const asked = openPlan();
    const chosen = await api.coatOfArms.choose();
    // It was chosen for the plan that was open then.
    if (chosen === null || asked === null || openPlan() !== asked) return;
    await planStore.getState().carryOut((planId) => api.coatOfArms.attach({ planId, ...chosen }));
    useNotices.getState().show({ tone: 'done', text: 'Lo stemma è sulla copertina.', action: undoAction });
  } catch (error) {
    showError(error);
  }
}

function openPlan(): string | null {
  const { load } = planStore.getState();
  return load.state === 'ready' ? load.planId : null;
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
