import { api } from '../../api.ts';
import { settleTyping } from '../../components/fields/settle-typing.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore } from '../../stores/use-plan.ts';

/** Prints the plan as it is on the screen: what is being typed is stored before. */
export async function printPlan(planId: string): Promise<void> {
  try {
    settleTyping();
    await planStore.getState().flush();
    useNotices.getState().show({ tone: 'done', text: 'Stampa in corso…' });
    const { file, warnings } = await api.output.printPdf({ planId });
    tellWritten(file, warnings);
  } catch (error) {
    showError(error);
  }
}

/** What became of a file to be written; null means that the person thought better of it. */
export function tellWritten(file: string | null, warnings: readonly { readonly message: string }[]): void {
  const { show, dismiss } = useNotices.getState();
  if (file === null) {
    dismiss();
    return;
  }
  const [first] = warnings;
  const others = warnings.length > 1 ? ` (e altri ${warnings.length - 1} avvisi)` : '';
  const remark = first === undefined ? '' : ` Avviso: ${first.message}${others}.`;
  show({ tone: 'done', text: `Scritto il file ${file}.${remark}` });
}
