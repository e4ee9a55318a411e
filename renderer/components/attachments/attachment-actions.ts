import type { Attachment } from '../../../shared/plan/core/attachments.ts';
import { api } from '../../api.ts';
import { undo } from '../../sections/history.ts';
import type { FieldTarget } from '../../stores/field-target.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore } from '../../stores/use-plan.ts';

const undoAction = { label: 'Annulla', run: () => void undo() } as const;

/** Asks which files, and attaches them to a section. */
export async function addAttachments(section: string): Promise<void> {
  try {
    const changes = await planStore.getState().carryOut((planId) => api.attachments.add({ planId, section }));
    if (changes === null) return;
    const text = changes.length === 1 ? 'Aggiunto un allegato.' : `Aggiunti ${changes.length} allegati.`;
    useNotices.getState().show({ tone: 'done', text, action: undoAction });
  } catch (error) {
    showError(error);
  }
}

/** Asks which file, attaches it to a section and puts it into the field that refers to it, as one action; whether it was done. */
export async function attachInto(section: string, target: FieldTarget, field: string): Promise<boolean> {
  try {
    const attach = (planId: string) => api.attachments.add({ planId, section, fills: { target, field } });
    const changes = await planStore.getState().carryOut(attach);
    if (changes === null) return false;
    useNotices.getState().show({ tone: 'done', text: 'Aggiunto e indicato l’allegato.', action: undoAction });
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}

/** Asks where, and writes a copy of the file. */
export async function saveAttachment({ id }: Attachment): Promise<void> {
  const { load } = planStore.getState();
  if (load.state !== 'ready') return;
  try {
    const { file } = await api.attachments.save({ planId: load.planId, id });
    if (file !== null) useNotices.getState().show({ tone: 'done', text: `Scritto il file ${file}.` });
  } catch (error) {
    showError(error);
  }
}

/** `after` runs once the attachment is gone, to say where the focus goes. */
export async function removeAttachment({ id, name }: Attachment, after: () => void): Promise<void> {
  try {
    await planStore.getState().remove('attachments', id);
    after();
    useNotices.getState().show({ tone: 'done', text: `Tolto l’allegato «${name}».`, action: undoAction });
  } catch (error) {
    showError(error);
  }
}
