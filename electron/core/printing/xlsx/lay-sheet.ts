import { cellText } from '../../../../shared/print/cells.ts';
import type { Column, Row } from '../../../../shared/print/model.ts';
import type { TableSet } from './collect-tables.ts';
import { formulasOf, type RevenueCell, revenueOf } from './formulas.ts';
import { type Joined, joinPieces } from './join-pieces.ts';
import { Figures, type Live } from './live.ts';
import { typedCell } from './typed-cell.ts';
import type { BookCell, BookSheet, CellLook } from './workbook.ts';

const headLook: CellLook = { bold: true, ink: 'FFFFFF', fill: '17324D' };
const marks: Readonly<Record<Row['kind'], CellLook>> = {
  row: {},
  group: { bold: true, ink: '17324D', fill: 'E6ECF2', runsOver: true },
  subtotal: { bold: true, fill: 'F2F5F8' },
  total: { bold: true, fill: 'DDE5ED' },
};
/** Wider sheets are printed across the page. */
const portraitWidth = 95;
const narrowest = 7;
const widest = 60;

/** A sheet of the workbook, and the cell with the net revenue where it has one. */
export type LaidSheet = { readonly sheet: BookSheet; readonly revenue: RevenueCell | undefined };

export function laySheet(set: TableSet, name: string, revenue: RevenueCell | undefined): LaidSheet {
  const joined = joinPieces(set.pieces);
  const parts = partsOf(joined, name);
  const live = new Map(
    parts.flatMap(({ start, columns, figures }) =>
      formulasOf(set.name, columns, figures, revenue).map((each): [string, Live] => [
        `${start + each.row},${each.column + joined.offset}`,
        each,
      ]),
    ),
  );
  const head = joined.columns.map(
    (column): BookCell => ({ value: column.title, look: { ...headLook, ...sideOf(column) } }),
  );
  const rows = joined.rows.map((row, y) => bookRow(row, joined.columns, (x) => live.get(`${y},${x}`)));
  const widths = joined.columns.map((column, index) => widthOf(column, joined.rows, index));
  const landscape = widths.reduce((sum, width) => sum + width, 0) > portraitWidth;
  const [first] = parts;
  return {
    sheet: { name, widths, rows: [head, ...rows], landscape },
    revenue: set.name === 'capacity-scenarios' && first ? revenueOf(first.columns, first.figures) : undefined,
  };
}

/** Each piece of the table with its own rows, seen without the column that says which piece it is. */
function partsOf({ rows, columns, starts, offset }: Joined, name: string) {
  const own = columns.slice(offset);
  return starts.map((start, index) => {
    const part = rows.slice(start, starts[index + 1] ?? rows.length);
    const plain = part.map(({ kind, cells }): Row => ({ kind, cells: cells.slice(offset) }));
    return {
      start,
      columns: own,
      figures: new Figures(plain, (row, column) => address(start + row + 1, column + offset), name),
    };
  });
}

function bookRow(
  row: Row,
  columns: readonly Column[],
  liveAt: (column: number) => Live | undefined,
): BookCell[] {
  const mark = marks[row.kind];
  return columns.map((column, index) => {
    const cell = typedCell(
      row.cells[index] ?? '',
      row.kind === 'group' ? { title: '', align: 'start' } : column,
    );
    const formula = liveAt(index)?.formula;
    return {
      ...cell,
      value: cell.value === '' ? null : cell.value,
      look: { ...cell.look, ...mark },
      ...(formula !== undefined && { formula }),
    };
  });
}

function widthOf({ title, align }: Column, rows: readonly Row[], index: number): number {
  const lengths = rows
    .filter(({ kind }) => kind !== 'group')
    .flatMap(({ cells }) =>
      cellText(cells[index] ?? '')
        .split('\n')
        .map((line) => line.length),
    );
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const titleWidth = align === 'start' ? title.length : Math.min(title.length, 14);
  return Math.min(widest, Math.max(narrowest, titleWidth + 2, longest + 2));
}

function sideOf({ align }: Column): CellLook {
  return align === 'end' ? { align: 'right' } : align === 'center' ? { align: 'center' } : {};
}

/** "B7" for row 6, column 1; both count from 0. */
export function address(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
