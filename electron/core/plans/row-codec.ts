import { fromCents, toCents } from '../../../shared/numbers/amount.ts';
import type { ColumnType } from '../../../shared/plan/core/fields.ts';
import { fieldsOf } from '../../../shared/plan/field-meta.ts';
import { type KindName, kindNames, kindOf } from '../../../shared/plan/kinds.ts';
import { columnOf } from '../database/names.ts';
import type { Cell, KindRow } from '../database/tables.ts';

interface Column {
  readonly field: string;
  readonly column: string;
  readonly type: ColumnType;
}

/** Looked up for every item of every reading, hence once. */
const columnsByKind = new Map<KindName, readonly Column[]>(
  kindNames.map((kind) => [
    kind,
    fieldsOf(kindOf(kind)).map(({ name, column }) => ({ field: name, column: columnOf(name), type: column })),
  ]),
);

/** The cells of an item, without `plan_id` and `position`. The item is one that its kind's schema has parsed. */
export function itemToCells(kind: KindName, item: Readonly<Record<string, unknown>>): KindRow {
  const row: KindRow = {};
  for (const { field, column, type } of columnsOf(kind)) row[column] = toCell(type, item[field]);
  return row;
}

/** The item of a row, still to be parsed by its kind's schema. */
export function rowToItem(kind: KindName, row: Readonly<KindRow>): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const { field, column, type } of columnsOf(kind)) item[field] = fromCell(type, row[column] ?? null);
  return item;
}

/** A structured value as the text of a cell. */
export function jsonToCell(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

export function jsonFromCell(cell: Cell): unknown {
  return cell === null ? null : JSON.parse(String(cell));
}

function columnsOf(kind: KindName): readonly Column[] {
  return columnsByKind.get(kind) ?? [];
}

function toCell(type: ColumnType, value: unknown): Cell {
  if (value === null) return null;
  switch (type) {
    case 'text':
      return String(value);
    case 'integer':
      return Number(value);
    case 'boolean':
      return value === true ? 1 : 0;
    case 'amount':
      return toCents(String(value));
    case 'json':
      return jsonToCell(value);
  }
}

function fromCell(type: ColumnType, cell: Cell): unknown {
  if (cell === null) return null;
  switch (type) {
    case 'text':
    case 'integer':
      return cell;
    case 'boolean':
      return cell === 1;
    case 'amount':
      return fromCents(Number(cell));
    case 'json':
      return jsonFromCell(cell);
  }
}
