/**
 * Marks an input whose text becomes a value only when it is closed with Enter or left, such as a name among
 * several. Until then no draft holds it.
 */
export const unsettledInput = { 'data-unsettled': true } as const;

/** Makes a value of what is typed in the focused input, without moving the focus. */
export function settleTyping(): void {
  const active = document.activeElement;
  if (!(active instanceof HTMLInputElement) || !isUnsettled(active)) return;
  active.blur();
  active.focus();
}

/** Whether an element holds text that is not a value yet. */
export function isUnsettled(element: HTMLInputElement | HTMLTextAreaElement): boolean {
  return 'unsettled' in element.dataset && element.value !== '';
}
