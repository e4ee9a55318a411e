import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTsv, parseTsv } from '../../../../../renderer/components/grid/tsv.ts';

describe('parseTsv', () => {
  it.each<[string, string, string[][]]>([
    [
      'a block as Excel writes it',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a block without a last line end',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['line ends of an old Mac', 'a\rb\r', [['a'], ['b']]],
    [
      'empty cells at the ends of rows',
      '\tb\t\r\n\t\t\r\n',
      [
        ['', 'b', ''],
        ['', '', ''],
      ],
    ],
    ['a cell of two lines', '"prima\nseconda"\tx\r\n', [['prima\nseconda', 'x']]],
    ['a cell of two lines from Windows', '"prima\r\nseconda"', [['prima\nseconda']]],
    ['a tab within a cell', '"a\tb"\tc', [['a\tb', 'c']]],
    ['doubled quotes', '"detto ""fatto"""\tx', [['detto "fatto"', 'x']]],
    ['quotes in the middle of a cell', 'via "Roma" 1\tx', [['via "Roma" 1', 'x']]],
    [
      'quotes that never close',
      '"aperta\tx\r\ny\tz',
      [
        ['"aperta', 'x'],
        ['y', 'z'],
      ],
    ],
    ['quotes that close before the cell ends', '"a" b\tx', [['"a" b', 'x']]],
    ['one value', 'uno', [['uno']]],
    ['nothing', '', [['']]],
    ['one empty cell between others', 'a\r\n\r\nb\r\n', [['a'], [''], ['b']]],
  ])('reads %s', (_, text, expected) => {
    expect(parseTsv(text)).toEqual(expected);
  });
});

describe('formatTsv', () => {
  it('quotes only what would be misread', () => {
    expect(
      formatTsv([
        ['a', 'b "c"'],
        ['"d"', 'e\nf'],
      ]),
    ).toBe('a\tb "c"\r\n"""d"""\t"e\nf"');
  });

  it('is read back as it was, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'è', ';') });
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      )
      // A last row of one empty cell is what a last line end looks like.
      .filter((rows) => rows.length === 1 || rows.at(-1)?.join('') !== '' || (rows[0]?.length ?? 0) > 1);
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(formatTsv(rows))).toEqual(rows);
      }),
    );
  });
});
