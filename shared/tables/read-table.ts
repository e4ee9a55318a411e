import { z } from 'zod';
import { anyItemsOf } from '../plan/apply-change.ts';
import type { PlanDocument } from '../plan/document.ts';
import { kindOf, type ListKindName } from '../plan/kinds.ts';
import { readCell } from './cell-reading.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { matchRows, type RowIdentity } from './match-rows.ts';
import type { SheetRow } from './read-csv.ts';
import { type RowColumns, readRow } from './row-reading.ts';
import { type TableColumn, tableColumns } from './table-columns.ts';

/** Rows of a file under their headings. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** What the person decides before anything is written. */
export interface TableChoices {
  readonly mapping: ColumnMapping;
  /** For new rows, by the key of a column that the file does not have: what is to stand there. */
  readonly fixed: Readonly<Record<string, string>>;
  /** `match`: a row that tells of an item of the plan changes that item; `add`: every row is a new item. */
  readonly mode: 'match' | 'add';
}

/** Something that keeps a row, or all that are new, from being taken in. */
export interface TableProblem {
  /** As the spreadsheet counts; null for the table as a whole. */
  readonly row: number | null;
  /** The heading in the file, or the column that is missing; null for the row as a whole. */
  readonly column: string | null;
  readonly reason: string;
}

export type RowOutcome = 'new' | 'changed' | 'same' | 'refused';

export type TableEdit =
  | {
      readonly edit: 'create';
      readonly kind: ListKindName;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  | {
      readonly edit: 'update';
      readonly kind: ListKindName;
      readonly id: string;
      readonly fields: Readonly<Record<string, unknown>>;
    };

export interface TableReading {
  /** One for each row of the sheet. */
  readonly outcomes: readonly RowOutcome[];
  /** Of the rows without a problem. */
  readonly edits: readonly TableEdit[];
  readonly problems: readonly TableProblem[];
}

/**
 * What taking in the rows of a file would do, before anything is written. Only what is mapped is touched; a value that
 * cannot be read refuses its row, with row, column and what was expected.
 */
export function readTable(
  kind: ListKindName,
  sheet: Sheet,
  choices: TableChoices,
  doc: PlanDocument,
): TableReading {
  const columns = columnsOf(kind, sheet.header, choices);
  const missing = missingColumns(kind, columns);
  const rows = sheet.rows.map((row) => ({ ...row, id: idOf(row, columns) }));
  const found =
    choices.mode === 'add' ? [] : matchRows(doc, kind, new Set(columns.filled.keys()), rows.map(identityOf));
  const usedIds = new Set(anyItemsOf(doc, kind).map(({ id }) => id));
  const firstWith = new Map(rows.map(({ id, number }) => [id, number] as const).reverse());
  const problems: TableProblem[] = [];
  const edits: TableEdit[] = [];
  let lacking = false;

  const outcomes = rows.map((row, index): RowOutcome => {
    const misfit = widthProblem(row, sheet.header.length);
    const wrongId = misfit === null ? idProblem(row, firstWith) : null;
    if (misfit !== null || wrongId !== null) {
      const column = wrongId === null ? null : (sheet.header[columns.id ?? -1] ?? null);
      problems.push({ row: row.number, column, reason: misfit ?? wrongId ?? '' });
      return 'refused';
    }
    const item = found[index];
    const { fields, unreadable } = readRow(doc, kind, columns, row.cells, item && { ...item });
    problems.push(...unreadable.map((problem) => ({ row: row.number, ...problem })));
    if (unreadable.length > 0) return 'refused';
    if (item !== undefined) {
      if (Object.keys(fields).length === 0) return 'same';
      edits.push({ edit: 'update', kind, id: item.id, fields });
      return 'changed';
    }
    if (missing.length > 0) {
      lacking = true;
      return 'refused';
    }
    // Who adds rows that are there already wants copies of them.
    const isFree = row.id !== '' && !usedIds.has(row.id);
    edits.push({ edit: 'create', kind, fields: isFree ? { ...fields, id: row.id } : fields });
    return 'new';
  });
  return { outcomes, edits, problems: [...(lacking ? missing.map(missingProblem) : []), ...problems] };

  function identityOf({ id, cells }: IdentifiedRow): RowIdentity {
    const read = (field: string) => {
      const filled = columns.filled.get(field);
      if (filled === undefined) return undefined;
      const reading = readCell(doc, kind, filled.column, filled.textOf(cells));
      return reading.ok ? reading.value : undefined;
    };
    return { id, read };
  }
}

function idOf({ cells }: SheetRow, { id }: RowColumns): string {
  return (cells[id ?? -1] ?? '').trim().toLowerCase();
}

type IdentifiedRow = SheetRow & { readonly id: string };

function idProblem({ id, number }: IdentifiedRow, firstWith: ReadonlyMap<string, number>): string | null {
  if (id === '') return null;
  if (!z.uuid().safeParse(id).success) {
    return 'non è un identificativo di PIAO Desk: svuotare la cella per una voce nuova.';
  }
  const before = firstWith.get(id);
  return before === number ? null : `è lo stesso della riga ${before}: svuotarlo in quella che è nuova.`;
}

function columnsOf(kind: ListKindName, header: readonly string[], choices: TableChoices): RowColumns {
  const byKey = new Map(tableColumns(kind).map((column) => [column.key, column]));
  const filled: RowColumns['filled'] = new Map();
  for (const [key, text] of Object.entries(choices.fixed)) {
    const column = byKey.get(key);
    if (column !== undefined)
      filled.set(key, { column, heading: column.label, isFixed: true, textOf: () => text });
  }
  let id: number | null = null;
  const kept: { index: number; name: string }[] = [];
  for (const [index, heading] of header.entries()) {
    const use = choices.mapping[index] ?? { use: 'ignore' };
    if (use.use === 'keep') kept.push({ index, name: freshName(heading, index, kept) });
    if (use.use !== 'fill') continue;
    const column = byKey.get(use.key);
    if (use.key === 'id') id = index;
    else if (column !== undefined) {
      const textOf = (cells: readonly string[]) => cells[index] ?? '';
      filled.set(use.key, { column, heading: heading.trim() || column.label, isFixed: false, textOf });
    }
  }
  return { filled, kept, id };
}

/** What items cannot be without and neither the file nor the person gives. */
function missingColumns(kind: ListKindName, { filled }: RowColumns): readonly TableColumn[] {
  return requiredColumns(kind).filter(({ key }) => !filled.has(key));
}

/** The columns without which there is no item. */
export function requiredColumns(kind: ListKindName): readonly TableColumn[] {
  const { shape } = kindOf(kind).schema;
  return tableColumns(kind).filter(
    ({ key, part, field }) =>
      part === null && key !== 'id' && !z.safeParse(shape[field.name] ?? z.any(), undefined).success,
  );
}

function missingProblem({ label }: TableColumn): TableProblem {
  return {
    row: null,
    column: label,
    reason:
      'nel file manca, e le voci nuove non possono farne a meno: abbinare una colonna o scegliere un valore per tutte.',
  };
}

function widthProblem({ cells }: SheetRow, width: number): string | null {
  const used = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (used <= width && cells.length >= width) return null;
  const values = cells.length === 1 ? 'un solo valore' : `${Math.max(used, cells.length)} valori`;
  return `ha ${values}, le intestazioni sono ${width}: non è chiaro in quali colonne vadano.`;
}

/** Two columns that are headed alike are kept apart. */
function freshName(heading: string, index: number, kept: readonly { readonly name: string }[]): string {
  const name = heading.trim() || `Colonna ${index + 1}`;
  const isTaken = (candidate: string) => kept.some((other) => other.name === candidate);
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name} (${count})`;
    if (!isTaken(candidate)) return candidate;
  }
}
