import { formatItalianAmount, formatItalianDecimal } from '../numbers/italian.ts';
import { formatItalianDate } from '../numbers/italian-date.ts';
import type { Block, Cell, Column, Row } from './model.ts';

/** What stands in a cell that has nothing to say, so that an empty cell never looks like an oversight. */
export const nothing = '–';

/** Spaces, control and format characters: a heading of these alone is none, which no standard of accessibility takes. */
export const isBlank = (text: string): boolean => /^[\s\p{Cc}\p{Cf}]*$/u.test(text);

export const orNothing = (text: string): string => (isBlank(text) ? nothing : text);

export const amountText = (amount: string | null | undefined): string =>
  amount === null || amount === undefined ? nothing : formatItalianAmount(amount);

export const numberText = (value: number | string | null | undefined): string =>
  value === null || value === undefined ? nothing : formatItalianDecimal(String(value));

/** Years and ordinal numbers take no thousands separator. */
export const plainNumber = (value: number | null): string => (value === null ? nothing : String(value));

export const dateText = (date: string | null): string => (date === null ? nothing : formatItalianDate(date));

/** `'Titolo'` is a column of text, `'>Importo'` one of figures, `'|Tipo'` one of short signs, `'@Data'` one of days. */
export function columns(...titles: readonly string[]): Column[] {
  return titles.map((title) => {
    if (title.startsWith('>')) return { title: title.slice(1), align: 'end' };
    if (title.startsWith('|')) return { title: title.slice(1), align: 'center' };
    if (title.startsWith('@')) return { title: title.slice(1), align: 'start', date: true };
    return { title, align: 'start' };
  });
}

export const row = (...cells: readonly Cell[]): Row => ({ kind: 'row', cells });
export const groupRow = (text: string): Row => ({ kind: 'group', cells: [text] });
export const subtotalRow = (...cells: readonly Cell[]): Row => ({ kind: 'subtotal', cells });
export const totalRow = (...cells: readonly Cell[]): Row => ({ kind: 'total', cells });

export function table(
  name: string,
  caption: string,
  titles: readonly string[],
  rows: readonly Row[],
): Extract<Block, { type: 'table' }> {
  return { type: 'table', name, caption, columns: columns(...titles), rows };
}

export const note = (text: string): Block => ({ type: 'note', text });

export const heading = (level: number, text: string): Block => ({
  type: 'heading',
  level,
  text: orNothing(text),
});

/** Keeps a column only where at least one row says something in it. */
export function withoutEmptyColumns(block: Extract<Block, { type: 'table' }>, keep: number): Block {
  const used = block.columns.map(
    (_, index) =>
      index < keep ||
      block.rows.some(
        (each) => each.kind === 'row' && ![nothing, ''].includes(cellText(each.cells[index] ?? '')),
      ),
  );
  const rows = block.rows.map((each) =>
    each.kind === 'group' ? each : { ...each, cells: each.cells.filter((_, index) => used[index]) },
  );
  return { ...block, columns: block.columns.filter((_, index) => used[index]), rows };
}

export function cellText(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}
