import { counted } from '../../shared/labels/counted.ts';
import { planTitle } from '../../shared/plan/document.ts';
import { settleTyping } from '../components/fields/settle-typing.ts';
import { rollOverPlan } from '../plans-client.ts';
import { showError, useNotices } from '../stores/notice-store.ts';
import { planStore } from '../stores/use-plan.ts';

/** Makes next year's draft from a plan (`from` is its name) and offers to open it; whether it was made. */
export async function rollOverAndTell(
  planId: string,
  from: string,
  onOpen: (planId: string) => void,
): Promise<boolean> {
  try {
    const next = await rollOverPlan(planId);
    useNotices.getState().show({
      tone: 'done',
      text: `Creata la bozza dell’anno successivo da ${from}: ${counted(next.toReview, 'elemento ripreso è', 'elementi ripresi sono')} da rivedere.`,
      action: { label: 'Apri', run: () => onOpen(next.planId) },
    });
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}

/** The same from the open plan, as it is on the screen: what is being typed is stored before. */
export async function rollOverOpenPlan(planId: string, onOpen: (planId: string) => void): Promise<void> {
  settleTyping();
  try {
    await planStore.getState().flush();
  } catch (error) {
    return showError(error);
  }
  const { load } = planStore.getState();
  await rollOverAndTell(planId, load.state === 'ready' ? planTitle(load.document) : 'questo piano', onOpen);
}
