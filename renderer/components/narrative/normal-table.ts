import type { RichTextBlock } from '../../../shared/plan/core/rich-text.ts';

type Table = Extract<RichTextBlock, { type: 'table' }>;
type Row = Table['content'][number];
type Cell = Row['content'][number];

/** What a page holds at most; a colspan of a million would ask the editor for a million columns. */
const widestCell = 30;

/** A table whose rows are all as wide as the widest, with no cell reaching out of it; null when it has no cells. */
export function normalTable(table: Table): Table | null {
  const taken: boolean[][] = table.content.map(() => []);
  const placed = table.content.map((row, y) => row.content.map((cell) => place(cell, taken, y)));
  const width = Math.max(0, ...taken.map((places) => places.length));
  if (width === 0) return null;
  const content = placed.map((cells, y) => {
    const missing = Array.from({ length: width }, (_, x) => taken[y]?.[x] !== true).filter(Boolean).length;
    const isHead = cells.length > 0 && cells.every(({ type }) => type === 'tableHeader');
    const filler: Cell = { type: isHead ? 'tableHeader' : 'tableCell', content: [] };
    return {
      type: 'tableRow' as const,
      content: [...cells, ...Array.from({ length: missing }, () => filler)],
    };
  });
  return { type: 'table', content };
}

/** Puts a cell in the first free place of its row and takes what it covers. */
function place(cell: Cell, taken: boolean[][], y: number): Cell {
  const row = taken[y] ?? [];
  let x = 0;
  while (row[x] === true) x += 1;
  const colspan = Math.min(cell.attrs?.colspan ?? 1, widestCell, freeFrom(row, x));
  // Nothing can be in the way below: only cells above reach down, and they would be in this row too.
  const rowspan = Math.min(cell.attrs?.rowspan ?? 1, taken.length - y);
  for (const places of taken.slice(y, y + rowspan)) {
    for (let at = x; at < x + colspan; at += 1) places[at] = true;
  }
  const spans = colspan > 1 || rowspan > 1 ? { attrs: { colspan, rowspan } } : {};
  return { type: cell.type, ...spans, content: cell.content };
}

function freeFrom(row: readonly boolean[], x: number): number {
  const next = row.findIndex((isTaken, at) => at > x && isTaken === true);
  return next === -1 ? Number.POSITIVE_INFINITY : next - x;
}
