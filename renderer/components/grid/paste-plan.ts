import { readField } from '../../../shared/labels/field-reading.ts';
import { fold } from '../../../shared/labels/fold.ts';
import type { AnyItem } from '../../../shared/plan/apply-change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { followingFields } from '../../../shared/plan/following-fields.ts';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import type { ItemEdit } from '../../stores/plan-client.ts';
import type { Column } from './columns.ts';

/** Something in a pasted block that cannot be placed or read. */
export interface PasteProblem {
  /** Of the block, counted from 1. */
  readonly row: number;
  /** Label of the column; null when the whole row has no place. */
  readonly column: string | null;
  readonly reason: string;
}

export interface PastePlan {
  /** How many rows of the block hold values; a first row of column names is not one. */
  readonly rows: number;
  /** For the rows without a problem; nothing for what stands there already. */
  readonly edits: readonly ItemEdit[];
  readonly problems: readonly PasteProblem[];
}

export interface PasteTarget {
  readonly doc: PlanDocument;
  readonly kind: ListKindName;
  readonly columns: readonly Column[];
  /** In the order in which they are shown; rows beyond the last are new. */
  readonly items: readonly AnyItem[];
  readonly firstRow: number;
  /** Index among `columns`. */
  readonly firstColumn: number;
  /** The fields that a new row begins with. */
  readonly newRow: () => Readonly<Record<string, unknown>>;
}

/** What pasting a block would do, before anything is written. */
export function planPaste(block: readonly (readonly string[])[], target: PasteTarget): PastePlan {
  const columns = target.columns.slice(target.firstColumn);
  const headed = isHeading(block[0] ?? [], columns);
  const rows = block.slice(headed ? 1 : 0);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const problems: PasteProblem[] = [];
  const edits: ItemEdit[] = [];
  for (const [index, cells] of rows.entries()) {
    const row = index + (headed ? 2 : 1);
    const misplaced = widthProblem(cells.length, width, columns);
    if (misplaced !== null) {
      problems.push({ row, column: null, reason: misplaced });
      continue;
    }
    const item = target.items[target.firstRow + index];
    // Who copies whole columns copies the empty rows below them too.
    if (item === undefined && cells.every((cell) => cell.trim() === '')) continue;
    const { fields, unreadable } = readRow(target.doc, cells, columns);
    problems.push(...unreadable.map((problem) => ({ row, ...problem })));
    if (unreadable.length > 0) continue;
    if (item === undefined) {
      const begun = target.newRow();
      const following = followingFields(target.doc, target.kind, begun, fields);
      edits.push({ edit: 'create', kind: target.kind, fields: { ...begun, ...following, ...fields } });
      continue;
    }
    const changed = changedFields(item, fields);
    if (changed === null) continue;
    const following = changedFields(item, followingFields(target.doc, target.kind, item, changed));
    // What the block says of a field stays, even where it says what stands there already.
    const more = Object.entries(following ?? {}).filter(([name]) => !(name in fields));
    const all = { ...Object.fromEntries(more), ...changed };
    edits.push({ edit: 'update', kind: target.kind, id: item.id, fields: all });
  }
  return { rows: rows.length, edits, problems };
}

/** Whoever copies a table often copies its headings too. */
function isHeading(row: readonly string[], columns: readonly Column[]): boolean {
  return row.length > 0 && row.every((cell, index) => fold(cell) === fold(columns[index]?.label ?? '\0'));
}

function widthProblem(cells: number, width: number, columns: readonly Column[]): string | null {
  if (cells > columns.length) {
    const place = columns.length === 1 ? 'resta una sola colonna' : `restano ${columns.length} colonne`;
    return `ha ${cells} valori, ma da «${columns[0]?.label ?? ''}» in poi ${place}.`;
  }
  if (cells < width) {
    return `ha ${cells === 1 ? 'un solo valore' : `${cells} valori`}, le altre righe ne hanno ${width}: non è chiaro in quali colonne vadano.`;
  }
  return null;
}

function readRow(doc: PlanDocument, cells: readonly string[], columns: readonly Column[]) {
  const fields: Record<string, unknown> = {};
  const unreadable: Omit<PasteProblem, 'row'>[] = [];
  for (const [index, text] of cells.entries()) {
    const column = columns[index];
    if (column === undefined) continue;
    const reading = readField(doc, column.type, column.field, text);
    if (reading.ok) fields[column.name] = reading.value;
    else unreadable.push({ column: column.label, reason: reading.reason });
  }
  return { fields, unreadable };
}

function changedFields(item: AnyItem, fields: Readonly<Record<string, unknown>>) {
  const stored = new Map<string, unknown>(Object.entries(item));
  const changed = Object.entries(fields).filter(
    ([name, value]) => JSON.stringify(stored.get(name)) !== JSON.stringify(value),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
