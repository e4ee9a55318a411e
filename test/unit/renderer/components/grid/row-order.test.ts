import { describe, expect, it } from 'vitest';
import { cellTexts, namesBehind } from '../../../../../renderer/components/grid/cell-texts.ts';
import { columnsOf } from '../../../../../renderer/components/grid/columns.ts';
import { filterRows, inOrder, sortRows } from '../../../../../renderer/components/grid/row-order.ts';
import { doc, idOf, itemsOfKind } from './grid-plan.ts';

const columns = columnsOf('hires');
const texts = cellTexts(doc, columns);
const hires = itemsOfKind('hires');
const sorted = (column: string, descending = false) =>
  sortRows(hires, columns, texts, { column, descending }).map(({ id }) => Number(id.slice(-2)));

describe('sortRows', () => {
  it.each<[string, string, number[]]>([
    ['amounts by what they are worth, not by their figures', 'annualCost', [11, 12, 13]],
    ['counts as numbers', 'number', [13, 12, 11]],
    ['years, the empty last', 'year', [12, 11, 13]],
    ['dates by the calendar, not by their first figures', 'startDate', [12, 11, 13]],
    ['words in the Italian order', 'profile', [12, 13, 11]],
    ['choices and references by the words that are shown', 'unit', [12, 11, 13]],
  ])('sorts %s', (_, column, expected) => {
    expect(sorted(column)).toEqual(expected);
  });

  it('turns round, and keeps what is empty last', () => {
    expect(sorted('year', true)).toEqual([11, 12, 13]);
    expect(sorted('annualCost', true)).toEqual([12, 11, 13]);
  });

  it('keeps the order of the plan among equals, and for a column that is not there', () => {
    expect(sorted('contract')).toEqual([11, 12, 13]);
    expect(sorted('contract', true)).toEqual([11, 12, 13]);
    expect(sorted('altro')).toEqual([11, 12, 13]);
    expect(sortRows(hires, columns, texts, null)).toBe(hires);
  });
});

describe('inOrder', () => {
  const order = [idOf(13), idOf(11), idOf(12)];

  it('keeps an order of before, with the rows as they are now', () => {
    const now = hires.map((hire) => ({ ...hire, number: 7 }));
    expect(inOrder(now, order)).toEqual([now[2], now[0], now[1]]);
  });

  it('leaves no gap for a row that is gone, and shows no new one', () => {
    expect(inOrder(hires.slice(1), order).map(({ id }) => id)).toEqual([idOf(13), idOf(12)]);
    expect(inOrder(hires, [])).toEqual([]);
  });
});

describe('filterRows', () => {
  const found = (search: string) => filterRows(hires, texts, search).map(({ id }) => id);

  it('looks in every column, without regard to case and accents', () => {
    expect(found('AMBITO')).toEqual([idOf(13)]);
    expect(found('affari generali')).toEqual([idOf(12)]);
    expect(found('33.104')).toEqual([idOf(12)]);
    expect(found('potenziamento')).toEqual([idOf(12)]);
  });

  it('wants every word, in any column', () => {
    expect(found('istruttore 2027')).toEqual([idOf(11)]);
    expect(found('istruttore 2026')).toEqual([]);
    expect(filterRows(hires, texts, '   ')).toBe(hires);
  });
});

describe('namesBehind', () => {
  it('changes when a name that the table shows changes, and only then', () => {
    const before = namesBehind(doc, columns);
    expect(namesBehind({ ...doc, hires: [] }, columns)).toEqual(before);
    expect(namesBehind({ ...doc, units: [...doc.units] }, columns)[0]).not.toBe(before[0]);
    expect(namesBehind(doc, columnsOf('headcount'))).toEqual([]);
  });
});
