import { isoDay } from '../../../shared/numbers/iso-day.ts';
import { newStatementEdits } from '../../../shared/plan/staff/new-statement.ts';
import { planClient } from '../../plan-client.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore } from '../../stores/use-plan.ts';
import { undo } from '../history.ts';

/**
 * Keeps today's position and makes room for the new figures, as one action.
 *
 * @param year of the statement that is to be entered. Asked twice for the same, it does it once: the second time the plan has it already.
 */
export async function enterStatement(year: number): Promise<void> {
  try {
    await planStore.getState().flush();
    const changes = await planStore.getState().carryOut(async (planId) => {
      const { load } = planStore.getState();
      if (load.state !== 'ready') return null;
      const { statementYear } = load.document.capacity.basis;
      if (statementYear !== year - 1) return null;
      return planClient.batch(planId, newStatementEdits(load.document, isoDay(new Date())));
    });
    if (changes === null) return;
    useNotices.getState().show({
      tone: 'done',
      text: 'Nuovo rendiconto: scrivere la spesa e le entrate dell’ultimo anno.',
      action: { label: 'Annulla', run: () => void undo() },
    });
  } catch (error) {
    showError(error);
  }
}
