import type { RichTextBlock } from '../plan/core/rich-text.ts';
import { textWeight } from './column-weights.ts';
import type { Block, GridCell } from './model.ts';

type Table = Extract<RichTextBlock, { type: 'table' }>;
type SourceCell = Table['content'][number]['content'][number];
type Grid = { readonly columns: number; readonly head: GridCell[][]; readonly body: GridCell[][] };

/** A page holds no more; also what keeps a colspan of a million from asking for a million columns. */
const mostColumns = 30;

const emptyCell: GridCell = { colspan: 1, rowspan: 1, blocks: [] };

/** A person's table, with spans that always fit and no hole: the typesetter fails on a grid that does not add up. */
export function printedTable(table: Table, print: (block: RichTextBlock) => Block[]): Block[] {
  const columns = Math.min(mostColumns, Math.max(0, ...table.content.map(widthOf)));
  if (columns === 0) return [];
  const headRows = countHeadRows(table);
  const parts: Grid = {
    columns,
    head: layOut(table.content.slice(0, headRows), columns, print),
    body: layOut(table.content.slice(headRows), columns, print),
  };
  return [{ type: 'grid', ...parts, widths: widthsOf(parts) }];
}

/** By what the columns hold; a cell over several columns says nothing of a single one. */
function widthsOf({ columns, head, body }: Grid): number[] {
  const texts: string[][] = Array.from({ length: columns }, () => []);
  const taken = new Map<string, true>();
  for (const [y, cells] of [...head, ...body].entries()) {
    let x = 0;
    for (const { colspan, rowspan, blocks } of cells) {
      while (taken.has(`${x} ${y}`)) x += 1;
      if (colspan === 1) texts[x]?.push(blocks.map(textOf).join(' '));
      for (let below = 1; below < rowspan; below += 1) {
        for (let beside = 0; beside < colspan; beside += 1) taken.set(`${x + beside} ${y + below}`, true);
      }
      x += colspan;
    }
  }
  return texts.map(textWeight);
}

function textOf(block: Block): string {
  if (block.type === 'list') return block.items.flat().map(textOf).join(' ');
  if (block.type !== 'paragraph') return '';
  return block.content.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
}

function widthOf(row: Table['content'][number]): number {
  return row.content.reduce((width, cell) => width + Math.min(mostColumns, cell.attrs?.colspan ?? 1), 0);
}

/** The rows of header cells only that open the table. */
function countHeadRows(table: Table): number {
  const first = table.content.findIndex(
    (row) => row.content.length === 0 || row.content.some((cell) => cell.type !== 'tableHeader'),
  );
  return first === -1 ? Math.min(1, table.content.length) : first;
}

function layOut(
  rows: Table['content'],
  columns: number,
  print: (block: RichTextBlock) => Block[],
): GridCell[][] {
  const taken: boolean[][] = rows.map(() => Array.from({ length: columns }, () => false));
  return rows.map((row, y) => {
    const cells: GridCell[] = [];
    const waiting = [...row.content];
    for (let x = 0; x < columns; x += 1) {
      if (taken[y]?.[x] === true) continue;
      const source = waiting.shift();
      const cell = source === undefined ? emptyCell : fitted(source, taken, x, y, print);
      for (let dy = 0; dy < cell.rowspan; dy += 1) {
        taken[y + dy]?.fill(true, x, x + cell.colspan);
      }
      cells.push(cell);
    }
    return cells;
  });
}

/** Clamps the spans of a cell to the free places right of it and to the rows below. */
function fitted(
  source: SourceCell,
  taken: readonly (readonly boolean[])[],
  x: number,
  y: number,
  print: (block: RichTextBlock) => Block[],
): GridCell {
  const free = (taken[y] ?? []).slice(x).findIndex((place) => place);
  const room = free === -1 ? (taken[y]?.length ?? 1) - x : free;
  const colspan = Math.min(source.attrs?.colspan ?? 1, room);
  const below = taken.slice(y).findIndex((line) => line.slice(x, x + colspan).includes(true));
  const rowspan = Math.min(source.attrs?.rowspan ?? 1, below === -1 ? taken.length - y : Math.max(1, below));
  return { colspan, rowspan, blocks: source.content.flatMap(print) };
}
