import { type Cell, type CellStyle, writeXlsx } from 'hucre/xlsx';

/** A cell of a sheet: a value, or a formula with the value that it has now. */
export type BookCell = {
  readonly value: string | number | Date | null;
  /** Without the sign of equality, in English, as the file format has it. */
  readonly formula?: string;
  readonly format?: string;
  readonly look?: CellLook;
};

export type CellLook = {
  readonly bold?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  /** Hex without "#". */
  readonly fill?: string;
  readonly ink?: string;
  readonly indent?: number;
  /** A text runs over the empty cells beside it instead of breaking. */
  readonly runsOver?: boolean;
};

export type BookSheet = {
  /** At most 31 characters, none of `[]:*?/\`, and no two alike. */
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  /** The first row is the head, which stays in view and repeats on paper. */
  readonly rows: readonly (readonly BookCell[])[];
  readonly landscape: boolean;
};

export type BookAbout = { readonly title: string; readonly author: string; readonly day: Date };

/** What the program asks of whatever package writes spreadsheets. The same sheets give the same bytes. */
export function writeWorkbook(sheets: readonly BookSheet[], about: BookAbout): Promise<Uint8Array> {
  return writeXlsx({
    properties: {
      title: about.title,
      creator: about.author,
      lastModifiedBy: about.author,
      created: about.day,
      modified: about.day,
    },
    defaultFont: { name: 'Calibri', size: 11 },
    sheets: sheets.map(({ name, widths, rows, landscape }) => ({
      name,
      columns: widths.map((width) => ({ width })),
      rows: rows.map((row) => row.map(({ value, formula }) => (formula === undefined ? value : null))),
      cells: new Map(
        rows.flatMap((row, y) => row.map((cell, x): [string, Partial<Cell>] => [`${y},${x}`, cellOf(cell)])),
      ),
      rowDefs: new Map(rows.map((row, y) => [y, { height: heightOf(row, widths) }])),
      freezePane: { rows: 1 },
      pageSetup: {
        paperSize: 'a4' as const,
        orientation: landscape ? ('landscape' as const) : ('portrait' as const),
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '$1:$1',
      },
    })),
  });
}

const lineHeight = 15;
/** What the file format allows. */
const tallest = 409;

/** In points, by the lines that the longest text of a row takes: not every program finds it out by itself. */
function heightOf(row: readonly BookCell[], widths: readonly number[]): number {
  const lines = row.map(({ value, look }, index) => {
    if (typeof value !== 'string' || look?.runsOver) return 1;
    const width = widths[index] ?? 1;
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  return Math.min(tallest, lines.reduce((most, count) => Math.max(most, count), 1) * lineHeight);
}

function cellOf({ value, formula, format, look = {} }: BookCell): Partial<Cell> {
  const style: CellStyle = {
    font: {
      name: 'Calibri',
      size: 11,
      ...(look.bold && { bold: true }),
      ...(look.ink && { color: { rgb: look.ink } }),
    },
    alignment: {
      vertical: 'top',
      wrapText: typeof value === 'string' && !look.runsOver,
      ...(look.align && { horizontal: look.align }),
      ...(look.indent && { indent: look.indent }),
    },
    ...(look.fill && {
      fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: look.fill } },
    }),
    ...(format !== undefined && { numFmt: format }),
  };
  // A text is written as text whatever it begins with: "=1+1" is no formula.
  if (formula === undefined)
    return { value, style, ...(typeof value === 'string' && { type: 'string' as const }) };
  return { style, formula, formulaResult: value, type: 'formula' };
}
