import type { Line } from './source.ts';
import { fold } from './wording.ts';

/** A table: its header row, the rows below it, and what stands just above it. */
export interface Table<Role extends string> {
  readonly header: Line;
  readonly columns: ReadonlyMap<Role, number>;
  /** Cells in the header, without empty ones at the end. */
  readonly width: number;
  readonly rows: readonly Line[];
}

/** The words by which the header cell of a column is known, in the order in which they are tried. */
export type Vocabulary<Role extends string> = readonly (readonly [role: Role, names: RegExp])[];

/** Notes at the foot of a page that an extraction leaves between two halves of a table. */
const longestInterruption = 2;
const longestInterruptingLine = 130;

/** Which column holds what, by the words of its header cell; a role is taken once, by the first cell that fits. */
export function columnsOf<Role extends string>(
  cells: readonly string[],
  vocabulary: Vocabulary<Role>,
): ReadonlyMap<Role, number> {
  const columns = new Map<Role, number>();
  const taken = new Set<number>();
  for (const [role, names] of vocabulary) {
    const at = cells.findIndex((cell, index) => !taken.has(index) && names.test(fold(cell)));
    if (at < 0 || columns.has(role)) continue;
    columns.set(role, at);
    taken.add(at);
  }
  return columns;
}

/**
 * The tables whose header has all the `needed` columns. A table goes on across page breaks and short notes, up to
 * the next header of any kind, to a heading or to running text.
 */
export function tablesWith<Role extends string>(
  lines: readonly Line[],
  vocabulary: Vocabulary<Role>,
  isHeader: (columns: ReadonlyMap<Role, number>) => boolean,
): readonly Table<Role>[] {
  const tables: Table<Role>[] = [];
  let open: { table: Table<Role>; rows: Line[]; interruption: number } | null = null;
  for (const line of lines) {
    if (line.cells === null) {
      if (open === null) continue;
      open.interruption += line.plain.length > longestInterruptingLine ? longestInterruption + 1 : 1;
      if (open.interruption > longestInterruption) open = null;
      continue;
    }
    const columns = looksLikeHeader(line.cells) ? columnsOf(line.cells, vocabulary) : null;
    if (columns !== null && isHeader(columns)) {
      const rows: Line[] = [];
      const table: Table<Role> = { header: line, columns, width: usedCells(line.cells).length, rows };
      tables.push(table);
      open = { table, rows, interruption: 0 };
    } else if (open !== null && (open.interruption === 0 || continues(open.table, line))) {
      open.rows.push(line);
      open.interruption = 0;
    } else {
      open = null;
    }
  }
  return tables;
}

function looksLikeHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== '') && cells.every((cell) => cell.length <= 120);
}

function continues(table: Table<string>, line: Line): boolean {
  const cells = line.cells?.length ?? 0;
  return Math.abs(cells - (table.header.cells?.length ?? 0)) <= 1 && !looksLikeNewTable(table, line);
}

/** After a note, a row of headings in all columns begins another table; a row of data has figures or empty cells. */
function looksLikeNewTable(table: Table<string>, line: Line): boolean {
  const cells = line.cells ?? [];
  return table.rows.length > 0 && cells.every((cell) => /^\p{Lu}[\p{L} .]{2,30}$/u.test(cell));
}

/** The cell under a column; empty when the table has no such column or the row is short. */
export function cellAt<Role extends string>(table: Table<Role>, row: Line, role: Role): string {
  const at = table.columns.get(role);
  return at === undefined ? '' : (row.cells?.[at] ?? '');
}

/** Without the empty cells at the end, which extraction adds and takes away at will. */
export function usedCells(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}

/** The lines just above a table, nearest first, up to another table and no more than `reach` of them. */
export function linesAbove(source: readonly Line[], line: Line, reach = 12): readonly Line[] {
  const above: Line[] = [];
  for (let index = line.index - 1; index >= 0 && above.length < reach; index -= 1) {
    const candidate = source[index];
    if (candidate === undefined) break;
    above.push(candidate);
  }
  return above;
}
