import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountText,
  columns,
  dateText,
  groupRow,
  nothing,
  numberText,
  orNothing,
  plainNumber,
  row,
  subtotalRow,
  table,
  totalRow,
  withoutEmptyColumns,
} from '../../../../shared/print/cells.ts';
import type { Block } from '../../../../shared/print/model.ts';
import { linesOf, type TableBlock, textOf, titlesOf } from './printed-words.ts';

function asTable(block: Block): TableBlock {
  if (block.type !== 'table') throw new Error('no table');
  return block;
}

describe('what stands in a cell', () => {
  it.each<[string, string, string]>([
    ['orNothing', orNothing(''), nothing],
    ['orNothing', orNothing(' \n'), nothing],
    ['orNothing', orNothing(' a '), ' a '],
    ['amountText', amountText(null), nothing],
    ['amountText', amountText(undefined), nothing],
    ['amountText', amountText('1234567.8'), '1.234.567,80'],
    ['amountText', amountText('-0.05'), '-0,05'],
    ['amountText', amountText('0.00'), '0,00'],
    ['numberText', numberText(null), nothing],
    ['numberText', numberText(undefined), nothing],
    ['numberText', numberText(0), '0'],
    ['numberText', numberText(12_345), '12.345'],
    ['numberText', numberText('2.17'), '2,17'],
    ['plainNumber', plainNumber(null), nothing],
    ['plainNumber', plainNumber(2026), '2026'],
    ['dateText', dateText(null), nothing],
    ['dateText', dateText('2026-02-01'), '01.02.2026'],
  ])('%s gives %j', (_name, text, expected) => {
    expect(text).toBe(expected);
  });

  it('is one sign where there is nothing', () => {
    expect(nothing).toBe('–');
  });
});

describe('columns and rows', () => {
  it('reads the sign before a title', () => {
    expect(columns('Titolo', '>Importo', '|Tipo', '')).toEqual([
      { title: 'Titolo', align: 'start' },
      { title: 'Importo', align: 'end' },
      { title: 'Tipo', align: 'center' },
      { title: '', align: 'start' },
    ]);
  });

  it('tells rows apart by what they are', () => {
    const rows = [row('a', 'b'), groupRow('g'), subtotalRow('s', '1'), totalRow('t', '2')];
    expect(linesOf(table('x', '', ['A', 'B'], rows))).toEqual([
      'a | b',
      '[group] g',
      '[subtotal] s | 1',
      '[total] t | 2',
    ]);
  });
});

describe('withoutEmptyColumns', () => {
  const block = table(
    'x',
    'Didascalia',
    ['A', '>B', 'C', '|D'],
    [groupRow('Gruppo'), row('a', nothing, '', 'd'), row('a', '', nothing, ''), totalRow('t', '9', '9', '9')],
  );

  it('takes out what no plain row says something in, totals or not', () => {
    const slim = asTable(withoutEmptyColumns(block, 0));
    expect(slim.columns).toEqual([
      { title: 'A', align: 'start' },
      { title: 'D', align: 'center' },
    ]);
    expect(linesOf(slim)).toEqual(['[group] Gruppo', 'a | d', 'a | ', '[total] t | 9']);
  });

  it('keeps the first ones whatever they say', () => {
    expect(titlesOf(asTable(withoutEmptyColumns(block, 3)))).toEqual(['A', 'B', 'C', 'D']);
    expect(titlesOf(asTable(withoutEmptyColumns(block, 2)))).toEqual(['A', 'B', 'D']);
  });

  it('sees a word in a cell with a tone', () => {
    const toned = table('x', '', ['A', 'B'], [row({ text: 'alto', tone: 2 }, { text: nothing, tone: 0 })]);
    expect(titlesOf(asTable(withoutEmptyColumns(toned, 0)))).toEqual(['A']);
  });

  it('loses no word, keeps every row, and fits every row to its columns', () => {
    const cell = fc.constantFrom('', nothing, 'a', 'b', 'c');
    const rows = fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.nat({ max: 4 }), (cells, keep) => {
        const before = table(
          'x',
          '',
          ['A', 'B', 'C', 'D'],
          cells.map((each) => row(...each)),
        );
        const after = asTable(withoutEmptyColumns(before, keep));
        const words = (each: TableBlock) =>
          each.rows.map((line) => line.cells.map(textOf).filter((text) => !['', nothing].includes(text)));
        expect(words(after)).toEqual(words(before));
        expect(after.rows.every((line) => line.cells.length === after.columns.length)).toBe(true);
        expect(titlesOf(after).slice(0, keep)).toEqual(['A', 'B', 'C', 'D'].slice(0, keep));
      }),
    );
  });
});
