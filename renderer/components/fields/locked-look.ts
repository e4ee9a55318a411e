/** Why a field cannot be edited, where the pointer rests on it; the note at the head of the page says it to all. */
const why = 'In sola lettura: si modificano soltanto i piani in bozza.';

/** How a control shows that it can be read, selected and copied, but not edited. */
export function lockedLook(readOnly: boolean) {
  return readOnly ? ({ readOnly, variant: 'filled', title: why } as const) : ({ readOnly } as const);
}
