import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, unguard } from '../../../../shared/tables/formula-guard.ts';
import { readCsv } from '../../../../shared/tables/read-csv.ts';
import { writeCsv } from '../../../../shared/tables/write-csv.ts';
import { officeText } from '../../../support/arbitrary-plan.ts';
import { refusalOf } from '../../../support/refusal.ts';

const cellsOf = (text: string) => readCsv(text).rows.map(({ cells }) => cells);

describe('writeCsv', () => {
  it('writes what an Italian spreadsheet opens as a table', () => {
    expect(
      writeCsv([
        ['Profilo', 'Costo'],
        ['Funzionario; tecnico', '1.234,50'],
        ['due\nrighe', '«"sì"»'],
      ]),
    ).toBe('\uFEFFProfilo;Costo\r\n"Funzionario; tecnico";"1.234,50"\r\n"due\nrighe";"«""sì""»"\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+39 0373 8941', "'+39 0373 8941"],
    ['@ufficio', "'@ufficio"],
    ['- prima voce', "'- prima voce"],
    ['-1.234,50', '-1.234,50'],
    ["'=già", "''=già"],
    ["l'ufficio", "l'ufficio"],
  ])('keeps %j from being run as a formula', (text, written) => {
    expect(guard(text)).toBe(written);
    expect(unguard(written)).toBe(text);
  });

  it('comes back as it was, whatever stands in it', () => {
    const cell = fc.oneof(
      officeText,
      fc.constantFrom(
        'a;b',
        'a,b',
        '"',
        '""',
        '=x',
        "'",
        "''-",
        '-5',
        '+a',
        '\r\n',
        ' \r',
        'ò;\n"é"',
        '\uFEFFx',
      ),
    );
    const rows = fc.nat({ max: 5 }).chain((more) =>
      // A row in which nothing stands is none.
      fc.array(
        fc.array(cell, { minLength: 2 + more, maxLength: 2 + more }).map((row) => ['x', ...row]),
        {
          maxLength: 6,
        },
      ),
    );
    fc.assert(
      fc.property(rows, (table) => {
        expect(cellsOf(writeCsv(table))).toEqual(table);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readCsv', () => {
  it.each([
    [
      'semicolons',
      'a;b\n1,5;2\n',
      ';',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'commas',
      'a,b\r\n"1,5",2\r\n',
      ',',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb; c\n1,5\t2',
      '\t',
      [
        ['a', 'b; c'],
        ['1,5', '2'],
      ],
    ],
    ['a line that says so', 'sep=,\r\na;b,c\r\n', ',', [['a;b', 'c']]],
    ['one column', 'solo\nuno\n', ';', [['solo'], ['uno']]],
    [
      'old Mac line ends',
      'a;b\r1;2',
      ';',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a title above',
      'Registro dei rischi\n\nUfficio;P;I\nTributi;3;2\n',
      ';',
      [['Registro dei rischi'], ['Ufficio', 'P', 'I'], ['Tributi', '3', '2']],
    ],
    ['text behind quotes', '"a"b;c', ';', [['ab', 'c']]],
    ['quotes within', 'a "b";c', ';', [['a "b"', 'c']]],
    [
      'an empty last cell',
      'a;\n1;',
      ';',
      [
        ['a', ''],
        ['1', ''],
      ],
    ],
    ['nothing', '', ';', []],
    ['a mark alone', '\uFEFF', ';', []],
  ] as const)('reads %s', (_what, text, separator, rows) => {
    expect(readCsv(text).separator).toBe(separator);
    expect(cellsOf(text)).toEqual(rows);
  });

  it('counts rows as a spreadsheet does: line breaks within a cell are in it, empty rows count', () => {
    const { rows } = readCsv('a;b\n"due\nrighe";x\n;\n\nultima;y');
    expect(rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
      [1, 'a'],
      [2, 'due\nrighe'],
      [5, 'ultima'],
    ]);
  });

  it('names the row of a quote that never closes', async () => {
    const error = await refusalOf(() => readCsv('a;b\n1;2\n3;"aperta\n4;5\n'));
    expect(error).toMatchObject({ code: 'table.quote-open', details: { row: 3 } });
    expect(error.message).toMatch(/riga 3/);
  });

  it('never fails in another way, whatever the text is', () => {
    const noise = fc.string({ unit: fc.constantFrom('"', ';', ',', '\t', '\n', '\r', 'a', "'", '=') });
    fc.assert(
      fc.property(noise, (text) => {
        try {
          const { rows } = readCsv(text);
          expect(rows.every(({ cells }) => cells.length > 0)).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ code: 'table.quote-open' });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
