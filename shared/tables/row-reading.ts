import { withPart } from '../labels/part-labels.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { ListKindName } from '../plan/kinds.ts';
import { readCell } from './cell-reading.ts';
import { type KeptColumn, keptField, keptOf } from './kept-columns.ts';
import type { TableColumn } from './table-columns.ts';
import { columnParts } from './table-parts.ts';
import { columnText } from './table-text.ts';

/** Where the values of a row come from. */
export interface RowColumns {
  /** By the key of the column of the plan. */
  readonly filled: Map<
    string,
    {
      readonly column: TableColumn;
      /** In the file. */
      readonly heading: string;
      /** The same for every new row, instead of a column of the file. */
      readonly isFixed: boolean;
      readonly textOf: (cells: readonly string[]) => string;
    }
  >;
  /** Columns that are kept as they are: index in the file, and the name under which. */
  readonly kept: readonly { readonly index: number; readonly name: string }[];
  /** Index in the file of the column of ids. */
  readonly id: number | null;
}

export interface RowFields {
  /** What the row sets; of an item that is there, only what is not so already. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly unreadable: readonly { readonly column: string; readonly reason: string }[];
}

type Item = Readonly<Record<string, unknown>>;

/** The fields that a row gives to a new item, or changes in one that is there. */
export function readRow(
  doc: PlanDocument,
  kind: ListKindName,
  { filled, kept }: RowColumns,
  cells: readonly string[],
  item: Item | undefined,
): RowFields {
  const fields: Record<string, unknown> = {};
  const unreadable: { column: string; reason: string }[] = [];
  for (const { column, heading, isFixed, textOf } of filled.values()) {
    const text = textOf(cells);
    // What a person has not touched stays to the letter, also where its text could be read in another way.
    if (item !== undefined && (isFixed || columnText(doc, column, item) === text)) continue;
    const reading = readCell(doc, kind, column, text);
    if (!reading.ok) {
      unreadable.push({ column: heading, reason: reading.reason });
      continue;
    }
    const { name } = column.field;
    const current = name in fields ? fields[name] : item?.[name];
    fields[name] =
      column.part === null
        ? reading.value
        : withPart(columnParts(kind, name), current, column.part.name, asPart(reading.value));
  }
  if (kept.length > 0) fields[keptField] = withKept(item, kept, cells);
  return { fields: item === undefined ? fields : changed(item, fields), unreadable };
}

function asPart(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** What was kept before and the file has not stays; what the file has empty goes. */
function withKept(
  item: Item | undefined,
  kept: RowColumns['kept'],
  cells: readonly string[],
): readonly KeptColumn[] {
  const texts = new Map(keptOf(item ?? {}).map(({ column, text }) => [column, text]));
  for (const { index, name } of kept) {
    const text = cells[index] ?? '';
    if (text === '') texts.delete(name);
    else texts.set(name, text);
  }
  return [...texts].map(([column, text]) => ({ column, text }));
}

function changed(item: Item, fields: Item): Item {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => JSON.stringify(item[name]) !== JSON.stringify(value)),
  );
}
