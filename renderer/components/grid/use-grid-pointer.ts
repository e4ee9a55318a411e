import { type FocusEvent, type MouseEvent, useRef } from 'react';
import { activate } from './cell-editing.tsx';
import { headerRow, type Spot } from './cursor.ts';
import type { GridModel } from './use-grid-model.ts';

/** The mouse in the table: a click goes to a cell, a second one edits it, dragging selects. */
export function useGridPointer(grid: GridModel) {
  const { cursor } = grid;
  /** Where the button went down, and whether the focus was there before. */
  const pressed = useRef<{ readonly spot: Spot; readonly again: boolean } | null>(null);

  return {
    onMouseDown: (event: MouseEvent) => {
      const spot = spotAt(event.target);
      if (spot === null || event.button !== 0 || isInEditor(grid, event.target)) return;
      const again = same(spot, cursor.active) && document.activeElement?.closest('[role="grid"]') !== null;
      pressed.current = { spot, again };
      // The row's heading is dragged by the mouse that goes down on it.
      if (spot.column !== 0) event.preventDefault();
      cursor.goTo(spot, { extend: event.shiftKey && spot.row !== headerRow });
    },
    onMouseOver: (event: MouseEvent) => {
      const spot = spotAt(event.target);
      const from = pressed.current?.spot;
      if (spot === null || from === undefined || event.buttons !== 1) return;
      if (same(spot, from) || from.column === 0 || spot.row === headerRow || cursor.editing !== null) return;
      cursor.goTo(spot, { extend: true });
    },
    onClick: (event: MouseEvent) => {
      const spot = spotAt(event.target);
      const was = pressed.current;
      pressed.current = null;
      if (spot === null || was === null || !same(spot, was.spot) || event.shiftKey) return;
      if (was.again || spot.row === headerRow) activate(grid);
    },
    // The focus may also come by other ways: Tab, a finding, a screen reader.
    onFocus: (event: FocusEvent) => {
      const spot = spotAt(event.target);
      if (spot === null || same(spot, cursor.active) || isInEditor(grid, event.target)) return;
      cursor.goTo(spot, { focus: false });
    },
  };
}

function isInEditor({ cursor }: GridModel, target: EventTarget): boolean {
  return (
    cursor.editing !== null &&
    target instanceof Element &&
    target.closest('[data-editing]') !== null &&
    same(spotAt(target), cursor.active)
  );
}

/** The cell of the table that something in the page belongs to. */
function spotAt(target: EventTarget): Spot | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset.row;
  const column = cell?.dataset.column;
  return row === undefined || column === undefined ? null : { row, column: Number(column) };
}

function same(a: Spot | null, b: Spot | null): boolean {
  return a?.row === b?.row && a?.column === b?.column;
}
