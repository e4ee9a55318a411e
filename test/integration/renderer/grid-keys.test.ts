import type { KeyboardEvent } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { GridCursor } from '../../../renderer/components/grid/use-grid-cursor.ts';
import type { GridModel } from '../../../renderer/components/grid/use-grid-model.ts';
import { openWindow } from './window-door.ts';

type Spot = { readonly row: string; readonly column: number };

/** The table of three rows of headcount, with the person in one of its cells. */
async function withTable(at: (ids: readonly string[]) => Spot, more: Partial<GridModel> = {}) {
  const window = await openWindow();
  const { gridKeys } = await import('../../../renderer/components/grid/grid-keys.ts');
  const { columnsOf } = await import('../../../renderer/components/grid/columns.ts');
  const { cellTexts } = await import('../../../renderer/components/grid/cell-texts.ts');
  const { rangeBetween } = await import('../../../renderer/components/grid/cursor.ts');
  const { create } = window.planStore.getState();
  const ids: string[] = [];
  for (const [index, profile] of ['Agente', 'Messo', 'Usciere'].entries()) {
    const id = await create('headcount', { profile, contract: 'permanent', heads: index }, index);
    await create('reviewMarks', { kind: 'headcount', item: id, reasons: [], state: 'open' }, index);
    ids.push(id);
  }
  const columns = columnsOf('headcount');
  const items = window.document().headcount;
  const active = at(ids);
  const index = ids.indexOf(active.row);
  const cursor = {
    active,
    anchor: null,
    editing: null,
    goTo: vi.fn<GridCursor['goTo']>(),
    edit: vi.fn<GridCursor['edit']>(),
    stopEditing: vi.fn<GridCursor['stopEditing']>(),
    bringFocus: vi.fn<GridCursor['bringFocus']>(),
  };
  const look = vi.fn<GridModel['look']>();
  const grid: GridModel = {
    kind: 'headcount',
    columns,
    items,
    shown: items,
    texts: cellTexts(window.document(), columns),
    view: { search: '', sorting: null },
    look,
    rows: ids,
    positions: new Map(ids.map((id, place) => [id, place])),
    cursor,
    range: rangeBetween(active, active, ids),
    item: items[index],
    index,
    column: columns[active.column - 1],
    readOnly: false,
    movable: true,
    ...more,
  };
  const clear = vi.fn();
  const keys = gridKeys(grid, clear);
  /** Whether the key meant something. */
  const press = (key: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'shiftKey', boolean>> = {}) => {
    let taken = false;
    const event = { key, altKey: false, ctrlKey: false, shiftKey: false, metaKey: false, ...held };
    // Of the event of React the table asks no more than this.
    keys({ ...event, preventDefault: () => (taken = true) } as unknown as KeyboardEvent);
    return taken;
  };
  return { ...window, ids, cursor, look, clear, press, columns };
}

const inCell = (row: number, column: number) => (ids: readonly string[]) => ({ row: ids[row] ?? '', column });

describe('the keys of a table', () => {
  it('move from cell to cell, and select with Shift', async () => {
    const { press, cursor, ids } = await withTable(inCell(0, 1));
    expect(press('ArrowDown')).toBe(true);
    expect(cursor.goTo).toHaveBeenLastCalledWith({ row: ids[1], column: 1 }, { extend: false });
    press('ArrowDown', { shiftKey: true });
    expect(cursor.goTo).toHaveBeenLastCalledWith({ row: ids[1], column: 1 }, { extend: true });
  });

  it('pass on through a row with Tab, and out of the table at its end', async () => {
    const first = await withTable(inCell(0, 1));
    expect(first.press('Tab')).toBe(true);
    expect(first.cursor.goTo).toHaveBeenLastCalledWith({ row: first.ids[0], column: 2 });
    const last = await withTable(inCell(0, first.columns.length));
    expect(last.press('Tab')).toBe(false);
    expect(last.press('Tab', { shiftKey: true })).toBe(true);
  });

  it('open a cell to go on from its value, or in its place with the first letter', async () => {
    const { press, cursor } = await withTable(inCell(0, 1));
    press('Enter');
    expect(cursor.edit).toHaveBeenLastCalledWith({ typed: null });
    press('F2');
    press('G');
    expect(cursor.edit.mock.calls).toEqual([[{ typed: null }], [{ typed: null }], [{ typed: 'G' }]]);
    expect(press('c', { ctrlKey: true })).toBe(false);
  });

  it('write nothing in a plan that is only read, but still lead to the sheet of a row', async () => {
    const { press, cursor } = await withTable(inCell(0, 1), { readOnly: true });
    press('G');
    press('Enter');
    expect(cursor.edit).not.toHaveBeenCalled();
    const heading = await withTable(inCell(1, 0), { readOnly: true });
    heading.press('Enter');
    expect(heading.place().item).toEqual({ kind: 'headcount', id: heading.ids[1] });
  });

  it('end the marks «da rivedere» of the selected rows with Ctrl+Enter, as one action', async () => {
    const table = await withTable(inCell(0, 1), { range: { top: 0, bottom: 1, left: 1, right: 1 } });
    const states = () => table.document().reviewMarks.map(({ state }) => state);
    expect(table.press('Enter', { ctrlKey: true })).toBe(true);
    await expect.poll(states).toEqual(['cleared', 'cleared', 'open']);
    expect(table.cursor.edit).not.toHaveBeenCalled();
    await table.planStore.getState().undo();
    expect(states()).toEqual(['open', 'open', 'open']);
  });

  it('end no mark of a plan that is only read', async () => {
    const table = await withTable(inCell(0, 1), { readOnly: true });
    table.press('Enter', { ctrlKey: true });
    await table.planStore.getState().flush();
    expect(table.document().reviewMarks.every(({ state }) => state === 'open')).toBe(true);
  });

  it('empty the selected cells, and select the row with Shift and space', async () => {
    const { press, clear, cursor, ids, columns } = await withTable(inCell(2, 3));
    press('Delete');
    press('Backspace');
    expect(clear).toHaveBeenCalledTimes(2);
    press(' ', { shiftKey: true });
    expect(cursor.goTo.mock.calls).toEqual([
      [{ row: ids[2], column: 1 }],
      [{ row: ids[2], column: columns.length }, { extend: true }],
    ]);
  });

  it('sort by a heading upwards, then downwards, then not at all', async () => {
    const heading = () => ({ row: 'header', column: 1 });
    const name = 'profile';
    for (const [sorting, next] of [
      [null, { column: name, descending: false }],
      [
        { column: name, descending: false },
        { column: name, descending: true },
      ],
      [{ column: name, descending: true }, null],
    ] as const) {
      const { press, look } = await withTable(heading, { view: { search: '', sorting } });
      press('Enter');
      expect(look).toHaveBeenLastCalledWith({ sorting: next });
    }
  });
});
