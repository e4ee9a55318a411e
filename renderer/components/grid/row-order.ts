import { fold } from '../../../shared/labels/fold.ts';
import { toCents } from '../../../shared/numbers/amount.ts';
import { decimal } from '../../../shared/numbers/decimal.ts';
import type { AnyItem } from '../../../shared/plan/apply-change.ts';
import type { CellTexts } from './cell-texts.ts';
import type { Column } from './columns.ts';

/** How a table is looked at; the plan itself keeps its order. */
export interface Sorting {
  /** Name of a column. */
  readonly column: string;
  readonly descending: boolean;
}

const collator = new Intl.Collator('it', { numeric: true, sensitivity: 'base' });

/** The rows in which every word that is looked for stands, in any column, without regard to case and accents. */
export function filterRows(items: readonly AnyItem[], texts: CellTexts, search: string): readonly AnyItem[] {
  const words = fold(search).split(' ').filter(Boolean);
  if (words.length === 0) return items;
  return items.filter((item) => {
    const text = texts.searched(item);
    return words.every((word) => text.includes(word));
  });
}

/** Figures and dates by what they are worth, the rest by its words; what is empty comes last either way. */
export function sortRows(
  items: readonly AnyItem[],
  columns: readonly Column[],
  texts: CellTexts,
  sorting: Sorting | null,
): readonly AnyItem[] {
  const index = columns.findIndex(({ name }) => name === sorting?.column);
  const column = columns[index];
  if (sorting === null || column === undefined) return items;
  const compare = comparison(column);
  const keyed = items.map((item) => {
    const value = new Map<string, unknown>(Object.entries(item)).get(column.name);
    const text = texts.of(item)[index] ?? '';
    return { item, text, key: { value, text }, empty: text === '' };
  });
  const sign = sorting.descending ? -1 : 1;
  return keyed
    .sort((a, b) => Number(a.empty) - Number(b.empty) || (a.empty ? 0 : sign * compare(a.key, b.key)))
    .map(({ item }) => item);
}

/** The rows as they are now, in an order of before; those that are gone leave no gap, new ones do not show. */
export function inOrder(items: readonly AnyItem[], order: readonly string[]): readonly AnyItem[] {
  const now = new Map(items.map((item) => [item.id, item]));
  return order.map((id) => now.get(id)).filter((item) => item !== undefined);
}

interface Key {
  readonly value: unknown;
  readonly text: string;
}

function comparison({ type }: Column): (a: Key, b: Key) => number {
  switch (type.is) {
    case 'count':
    case 'year':
      return (a, b) => Number(a.value) - Number(b.value);
    case 'amount':
      return (a, b) => toCents(String(a.value)) - toCents(String(b.value));
    case 'decimal':
      return (a, b) => decimal(String(a.value)).compare(decimal(String(b.value)));
    case 'date':
      return (a, b) => (String(a.value) < String(b.value) ? -1 : Number(a.value !== b.value));
    default:
      return (a, b) => collator.compare(a.text, b.text);
  }
}
