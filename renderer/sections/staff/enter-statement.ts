import { isoDay } from '../../../shared/numbers/iso-day.ts';
import { newStatementEdits } from '../../../shared/plan/staff/new-statement.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore } from '../../stores/use-plan.ts';
import { undo } from '../history.ts';

/** Keeps today's position and makes room for the new figures, as one action. */
export async function enterStatement(): Promise<void> {
  try {
    await planStore.getState().flush();
    const { load } = planStore.getState();
    if (load.state !== 'ready') return;
    await planStore.getState().batch(newStatementEdits(load.document, isoDay(new Date())));
    useNotices.getState().show({
      tone: 'done',
      text: 'Nuovo rendiconto: scrivere la spesa e le entrate dell’ultimo anno.',
      action: { label: 'Annulla', run: () => void undo() },
    });
  } catch (error) {
    showError(error);
  }
}
