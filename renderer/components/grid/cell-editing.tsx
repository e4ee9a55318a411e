import type { ReactNode } from 'react';
import { followingFields } from '../../../shared/plan/following-fields.ts';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { storedThing } from '../../stores/field-target.ts';
import { planStore } from '../../stores/use-plan.ts';
import { CellEditor, type Leaving } from './cell-editor.tsx';
import { cellId } from './cell-id.ts';
import { headerRow } from './cursor.ts';
import { currentDocument, openSheet } from './grid-actions.ts';
import { draftText } from './grid-cell.tsx';
import type { RowFollow } from './row-before.ts';
import { fieldValue, type GridModel } from './use-grid-model.ts';

/**
 * Begins to edit the cell that one is in: a flag turns, what has no place in a cell opens the sheet.
 *
 * @param typed the character that begins a new value; null to go on from the one that stands there
 */
export function startEditing(grid: GridModel, typed: string | null): void {
  const { kind, item, column, readOnly, cursor } = grid;
  if (item === undefined || column === undefined || readOnly) return;
  if (column.type.is === 'structured') openSheet(kind, item.id);
  else if (column.type.is !== 'flag') cursor.edit({ typed });
  // A flag has only one other value: a letter on it means nothing.
  else if (typed === null) {
    const turned = fieldValue(item, column.name) !== true;
    store(grid, turned);
  }
}

/** What Enter or a second click does where one is: edits, sorts by a heading, opens the sheet of a row. */
export function activate(grid: GridModel): void {
  const { kind, cursor, item } = grid;
  if (cursor.active?.row === headerRow) sortByHeading(grid);
  else if (cursor.active?.column === 0 && item !== undefined) openSheet(kind, item.id);
  else startEditing(grid, null);
}

/** The control in the place of the cell that is edited; null when none is. */
export function editorOf(grid: GridModel): ReactNode {
  const { kind, cursor, item, column, columns, texts } = grid;
  const { active, editing } = cursor;
  if (editing === null || active === null || item === undefined || column === undefined) return null;
  const draft = planStore.getState().drafts[cellId(kind, active, columns)];
  return (
    <CellEditor
      key={cellId(kind, active, columns)}
      doc={currentDocument()}
      column={column}
      value={draft === undefined ? fieldValue(item, column.name) : draft.shown}
      text={draft === undefined ? (texts.of(item)[active.column - 1] ?? '') : draftText(column, draft.shown)}
      typed={editing.typed}
      target={{ of: 'item', kind, id: item.id }}
      also={following(kind, column.name)}
      onCommit={(chosen, leaving) => {
        store(grid, chosen);
        goOn(grid, leaving);
      }}
      onDone={(leaving) => goOn(grid, leaving)}
    />
  );
}

/** What else of a row follows from a value of one of its fields. */
function following(kind: ListKindName, field: string): RowFollow {
  return (row, value) => followingFields(currentDocument(), kind, row, { [field]: value });
}

function store({ kind, item, column }: GridModel, value: unknown): void {
  if (item === undefined || column === undefined) return;
  const target = { of: 'item', kind, id: item.id } as const;
  const follow = following(kind, column.name);
  planStore.getState().edit(target, column.name, value, { ok: true, value }, (chosen) => {
    // As the row stands when the value is sent.
    const now = storedThing(currentDocument(), target);
    return now === undefined ? {} : follow(now, chosen);
  });
  planStore.getState().leave(target, column.name);
}

function goOn({ cursor, rows, index, columns }: GridModel, leaving: Leaving): void {
  const { active } = cursor;
  if (active === null || leaving === 'stay' || leaving === 'elsewhere') {
    cursor.stopEditing({ focus: leaving === 'stay' });
    return;
  }
  const beside = { down: 0, right: 1, left: -1 }[leaving];
  const row = leaving === 'down' ? (rows[index + 1] ?? active.row) : active.row;
  cursor.goTo({ row, column: Math.max(1, Math.min(columns.length, active.column + beside)) });
}

/** Upwards, then downwards, then as the plan has it. */
function sortByHeading({ column, view, look }: GridModel): void {
  const same = view.sorting?.column === column?.name;
  if (column === undefined || (same && view.sorting?.descending)) look({ sorting: null });
  else look({ sorting: { column: column.name, descending: same } });
}
