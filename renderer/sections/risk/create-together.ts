import { told } from '../../components/grid/grid-actions.ts';
import { useNotices } from '../../stores/notice-store.ts';
import type { ItemEdit } from '../../stores/plan-client.ts';
import { planStore } from '../../stores/use-plan.ts';
import { undo } from '../history.ts';

/** Adds several items as one action, told with the way back; whether it was done. */
export async function createTogether(edits: readonly ItemEdit[], words: string): Promise<boolean> {
  const added = await told(() => planStore.getState().batch(edits));
  if (added === null) return false;
  useNotices
    .getState()
    .show({ tone: 'done', text: words, action: { label: 'Annulla', run: () => void undo() } });
  return true;
}
