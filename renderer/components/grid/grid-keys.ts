import type { KeyboardEvent } from 'react';
import { activate, startEditing } from './cell-editing.tsx';
import { headerRow, moveSpot } from './cursor.ts';
import { clearSelected } from './grid-review.tsx';
import { moveByStep } from './row-commands.ts';
import type { GridModel } from './use-grid-model.ts';

/**
 * The keys of the table while no cell is edited.
 *
 * @param clear empties the selected cells
 */
export function gridKeys(grid: GridModel, clear: () => void) {
  const { cursor, rows, columns } = grid;
  return (event: KeyboardEvent) => {
    if (cursor.active === null || cursor.editing !== null || event.metaKey) return;
    if (run(event)) event.preventDefault();
  };

  /** Whether the key meant something here. */
  function run(event: KeyboardEvent): boolean {
    const { key, altKey, ctrlKey, shiftKey } = event;
    const at = cursor.active;
    if (at === null) return false;
    if (altKey) {
      if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
      void moveByStep(grid, key === 'ArrowUp' ? -1 : 1);
      return true;
    }
    const spot = moveSpot(at, { key, ctrl: ctrlKey }, rows, columns.length + 1);
    if (spot !== null) {
      cursor.goTo(spot, { extend: shiftKey && spot.row !== headerRow });
      return true;
    }
    switch (key) {
      case 'Tab': {
        // From the last cell of a row Tab leaves the table, so that nobody is held in it.
        const column = at.column + (shiftKey ? -1 : 1);
        if (column < 0 || column > columns.length) return false;
        cursor.goTo({ row: at.row, column });
        return true;
      }
      case 'Enter':
        if (ctrlKey) clearSelected(grid);
        else activate(grid);
        return true;
      case 'F2':
        activate(grid);
        return true;
      case ' ':
        return space(shiftKey);
      case 'Delete':
      case 'Backspace':
        clear();
        return true;
      default:
        if (key.length !== 1 || ctrlKey) return false;
        startEditing(grid, key);
        return true;
    }
  }

  function space(shift: boolean): boolean {
    const at = cursor.active;
    if (at === null) return false;
    if (shift) {
      cursor.goTo({ row: at.row, column: 1 });
      cursor.goTo({ row: at.row, column: columns.length }, { extend: true });
    } else activate(grid);
    return true;
  }
}
