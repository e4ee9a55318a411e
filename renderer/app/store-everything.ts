import { planStore } from '../stores/use-plan.ts';

/** Before the window closes. */
export async function storeEverything(): Promise<void> {
  // A name typed but not yet closed with Enter becomes a value when its field is left.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await planStore.getState().flush();
}
