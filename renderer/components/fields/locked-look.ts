/** Why a field cannot be edited, where the pointer rests on it: true of every plan, also of an approved one, of which some fields stay open. */
const why = 'In sola lettura: il piano non è più in bozza.';

/** How a control shows that it can be read, selected and copied, but not edited. */
export function lockedLook(readOnly: boolean) {
  return readOnly ? ({ readOnly, variant: 'filled', title: why } as const) : ({ readOnly } as const);
}

/** The same for a choice between buttons, whose look is always the one. */
export function lockedChoice(readOnly: boolean) {
  return readOnly ? ({ readOnly, title: why } as const) : ({ readOnly } as const);
}
