import {
  AlignmentType,
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { cellText } from '../../../../shared/print/cells.ts';
import type { Block, Cell, Column, Field, Row } from '../../../../shared/print/model.ts';
import { toneOf } from '../../../../shared/print/tones.ts';
import { columnWidths, sharedOut } from './column-widths.ts';
import { colours, textWidth } from './page.ts';
import { type RunFormat, runs, type Writing } from './writing.ts';

type DataTable = Extract<Block, { type: 'table' }>;
export type PersonTable = Extract<Block, { type: 'grid' }>;

const hairline = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const rowLines = {
  top: none,
  left: none,
  right: none,
  insideVertical: none,
  bottom: hairline,
  insideHorizontal: hairline,
};
const allLines = {
  top: hairline,
  left: hairline,
  right: hairline,
  bottom: hairline,
  insideHorizontal: hairline,
  insideVertical: hairline,
};
const cellMargins = { top: 50, bottom: 50, left: 80, right: 80 };

/** Longer rows may break over two pages; a short one that does only looks like a mistake. */
const longestWholeRow = 700;

const alignments = {
  start: AlignmentType.START,
  end: AlignmentType.END,
  center: AlignmentType.CENTER,
} as const;

const fill = (colour: string) => ({ shading: { type: ShadingType.CLEAR, color: 'auto', fill: colour } });

/** A table of the plan's data, with its head repeated on every page. */
export function dataTable(writing: Writing, block: DataTable): Table {
  const { columns } = block;
  const widths = columnWidths(columns, block.rows, textWidth(writing.orientation));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(runs(column.title, { bold: true, color: colours.white }), {
        width: widths[index],
        align: column.align,
        ...fill(colours.ink),
        verticalAlign: VerticalAlignTable.BOTTOM,
      }),
    ),
  });
  return new Table({
    ...frame(widths),
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [head, ...block.rows.map((row) => dataRow(row, columns, widths))],
  });
}

function dataRow(row: Row, columns: readonly Column[], widths: readonly number[]): TableRow {
  const cantSplit = row.cells.reduce((length, each) => length + cellText(each).length, 0) < longestWholeRow;
  if (row.kind === 'group') {
    const [title = ''] = row.cells;
    const children = [
      cell(runs(cellText(title), { bold: true, color: colours.ink }), {
        columnSpan: columns.length,
        keepNext: true,
        ...fill(colours.group),
      }),
    ];
    return new TableRow({ cantSplit, children });
  }
  const marked = row.kind !== 'row';
  const children = columns.map((column, index) => {
    const content = row.cells[index] ?? '';
    return cell(cellRuns(content, marked), {
      width: widths[index],
      align: column.align,
      indent: typeof content === 'string' ? 0 : (content.indent ?? 0),
      ...(marked ? fill(colours.total) : toneFill(content)),
    });
  });
  return new TableRow({ cantSplit, children });
}

function cellRuns(content: Cell, marked: boolean) {
  if (typeof content === 'string') return runs(content, { bold: marked });
  const tone = toneOf(content.tone);
  const format: RunFormat = {
    bold: marked || content.strong === true || tone !== undefined,
    ...(tone !== undefined && { color: tone.ink }),
  };
  return runs(tone === undefined ? content.text : `${tone.sign}\u00a0${content.text}`, format);
}

function toneFill(content: Cell) {
  const tone = typeof content === 'string' ? undefined : toneOf(content.tone);
  return tone === undefined ? {} : fill(tone.fill);
}

/** Labels and values, one pair a row; the first column heads its row. */
export function factTable(
  writing: Writing,
  rows: readonly (Field | { readonly label: string; readonly text: string })[],
): Table {
  const widths = sharedOut([3, 7], textWidth(writing.orientation));
  return new Table({
    ...frame(widths),
    tableLook: { firstColumn: true, noHBand: true, noVBand: true },
    rows: rows.map((row) => {
      const letter = 'letter' in row ? row.letter : '';
      const label = [letter, row.label].filter((part) => part !== '').join(' ');
      return new TableRow({
        cantSplit: row.text.length < longestWholeRow,
        children: [
          cell(runs(label, { bold: true, color: colours.grey }), { width: widths[0] }),
          cell(runs(row.text), { width: widths[1] }),
        ],
      });
    }),
  });
}

/** A table that a person drew in the narrative; `inner` writes the blocks of a cell. */
export function personTable(
  writing: Writing,
  block: PersonTable,
  inner: (blocks: readonly Block[], bold: boolean) => (Paragraph | Table)[],
): Table {
  const widths = sharedOut(
    block.widths ?? Array.from({ length: block.columns }, () => 1),
    textWidth(writing.orientation),
  );
  const rowsOf = (part: 'head' | 'body') =>
    block[part].map(
      (cells) =>
        new TableRow({
          tableHeader: part === 'head',
          // A row that is only covered from above still needs a cell of its own in the file.
          children: cells.map(
            (each) =>
              new TableCell({
                columnSpan: each.colspan,
                rowSpan: each.rowspan,
                margins: cellMargins,
                children: withParagraph(inner(each.blocks, part === 'head')),
                ...((part === 'head' || each.heading === true) && fill(colours.group)),
              }),
          ),
        }),
    );
  return new Table({
    ...frame(widths),
    borders: allLines,
    tableLook: { firstRow: block.head.length > 0, noHBand: true, noVBand: true },
    rows: [...rowsOf('head'), ...rowsOf('body')],
  });
}

/** A cell must end with a paragraph, even after a table. */
function withParagraph(children: (Paragraph | Table)[]): (Paragraph | Table)[] {
  return children.at(-1) instanceof Paragraph
    ? children
    : [...children, new Paragraph({ style: 'TableText' })];
}

const frame = (widths: readonly number[]) => ({
  width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
  columnWidths: [...widths],
  layout: TableLayoutType.FIXED,
  borders: rowLines,
});

type CellOptions = Pick<ITableCellOptions, 'columnSpan' | 'shading' | 'verticalAlign'> & {
  readonly width?: number | undefined;
  readonly align?: Column['align'] | undefined;
  readonly indent?: number;
  readonly keepNext?: boolean;
};

const indentPerStep = 240;
/** Deeper levels stand under one another: a column has no room for more. */
const deepestIndent = 6;

function cell(children: ReturnType<typeof runs>, options: CellOptions): TableCell {
  const { width, align = 'start', indent = 0, keepNext = false, ...rest } = options;
  return new TableCell({
    ...rest,
    margins: cellMargins,
    ...(width !== undefined && { width: { size: width, type: WidthType.DXA } }),
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: alignments[align],
        keepNext,
        ...(indent > 0 && { indent: { left: Math.min(indent, deepestIndent) * indentPerStep } }),
        children,
      }),
    ],
  });
}
