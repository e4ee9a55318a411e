import { useLayoutEffect, useRef, useState } from 'react';
import type { Spot } from './cursor.ts';

/** The cell under edit; `typed`: the first character of what replaces its value, null to go on from the value. */
export interface Editing {
  readonly typed: string | null;
}

export interface GridCursor {
  /** Null until the person has been in the table. */
  readonly active: Spot | null;
  readonly editing: Editing | null;
  /** The corner that a selection began in; null when only one cell is selected. */
  readonly anchor: Spot | null;
  /** Moves there; `extend` keeps the other corner of the selection. */
  readonly goTo: (spot: Spot, options?: { readonly extend?: boolean; readonly focus?: boolean }) => void;
  readonly edit: (editing: Editing) => void;
  /** Back to the cell itself. */
  readonly stopEditing: (options?: { readonly focus?: boolean }) => void;
  /** Brings the focus to the active cell if it is still on its way there; called whenever cells have been drawn. */
  readonly bringFocus: () => void;
}

interface State {
  readonly active: Spot | null;
  readonly anchor: Spot | null;
  readonly editing: Editing | null;
}

/**
 * Where in a table the person is. The focus is in exactly one cell, and follows.
 *
 * @param elementOf the cell in the page, null while it is not drawn
 */
export function useGridCursor(elementOf: (spot: Spot) => HTMLElement | null): GridCursor {
  const [{ active, anchor, editing }, setState] = useState<State>({
    active: null,
    anchor: null,
    editing: null,
  });
  const wantsFocus = useRef(false);

  const bringFocus = () => {
    if (!wantsFocus.current || active === null || editing !== null) return;
    const cell = elementOf(active);
    if (cell === null) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  useLayoutEffect(bringFocus);

  return {
    bringFocus,
    active,
    editing,
    anchor,
    goTo: (spot, { extend = false, focus = true } = {}) => {
      if (focus) wantsFocus.current = true;
      setState((last) => ({
        active: spot,
        anchor: extend ? (last.anchor ?? last.active) : null,
        editing: null,
      }));
    },
    edit: (started) => setState(({ active: at }) => ({ active: at, anchor: null, editing: started })),
    stopEditing: ({ focus = true } = {}) => {
      if (focus) wantsFocus.current = true;
      setState((last) => ({ ...last, editing: null }));
    },
  };
}
