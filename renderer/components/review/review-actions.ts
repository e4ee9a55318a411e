import type { ReviewMark } from '../../../shared/plan/core/review-marks.ts';
import type { RemovableItem } from '../../../shared/plan/core/review-state.ts';
import { undo } from '../../sections/history.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore } from '../../stores/use-plan.ts';

type State = Pick<ReviewMark, 'state' | 'motivation'>;

/** One action, which one undo takes back, however many marks there are; whether it could be stored. */
export async function clearMarks(marks: readonly ReviewMark[]): Promise<boolean> {
  try {
    await setMarks(marks, { state: 'cleared', motivation: '' });
    tell(marks.length === 1 ? 'Segnato come rivisto.' : `Segnati come rivisti: ${marks.length} elementi.`);
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}

/** Removes what a mark stands on, which one undo brings back with its mark; whether it could be stored. */
export async function removeMarked({ kind, id }: RemovableItem, name: string): Promise<boolean> {
  try {
    await planStore.getState().remove(kind, id);
    tell(`Eliminato: ${name}.`);
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}

/** Whether it could be stored. */
export async function reopenMark(mark: ReviewMark): Promise<boolean> {
  try {
    await setMarks([mark], { state: 'open', motivation: '' });
    tell('Di nuovo da rivedere.');
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}

/** Rejects when it could not be stored. */
export async function waiveMark(mark: ReviewMark, motivation: string): Promise<void> {
  await setMarks([mark], { state: 'waived', motivation });
  tell('Lasciato senza revisione, con la motivazione.');
}

async function setMarks(marks: readonly ReviewMark[], fields: State): Promise<void> {
  await planStore
    .getState()
    .batch(marks.map(({ id }) => ({ edit: 'update', kind: 'reviewMarks', id, fields: { ...fields } })));
}

function tell(text: string): void {
  useNotices.getState().show({ tone: 'done', text, action: { label: 'Annulla', run: () => void undo() } });
}
