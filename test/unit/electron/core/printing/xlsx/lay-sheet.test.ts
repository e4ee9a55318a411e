import { describe, expect, it } from 'vitest';
import { collectTables } from '../../../../../../electron/core/printing/xlsx/collect-tables.ts';
import { address, laySheet } from '../../../../../../electron/core/printing/xlsx/lay-sheet.ts';
import { sheetNames } from '../../../../../../electron/core/printing/xlsx/sheet-names.ts';
import type { BookSheet } from '../../../../../../electron/core/printing/xlsx/workbook.ts';
import { columns, groupRow, row, subtotalRow, totalRow } from '../../../../../../shared/print/cells.ts';
import type { Row } from '../../../../../../shared/print/model.ts';

const piece = (heading: string, titles: readonly string[], rows: readonly Row[]) => ({
  heading,
  columns: columns(...titles),
  rows,
});

function lay(name: string, ...pieces: ReturnType<typeof piece>[]): BookSheet {
  return laySheet({ name, title: '', section: '', pieces }, 'Foglio', undefined).sheet;
}

const formulas = (sheet: BookSheet): (string | undefined)[][] =>
  sheet.rows.slice(1).map((cells) => cells.map(({ formula }) => formula));

const values = (sheet: BookSheet) => sheet.rows.map((cells) => cells.map(({ value }) => value));

describe('the formulas of a sheet', () => {
  it('multiply P by I, but leave a score that does not follow from them', () => {
    const titles = ['Rischio', '>P', '>I', '>P×I'];
    const sheet = lay(
      'risk-register',
      piece('Area A', titles, [
        row('r', '3', '3', '9'),
        row('s', '2,17', '3', '6,5'),
        row('t', '2', '2', '5'),
        row('u', '–', '2', '–'),
      ]),
    );
    expect(formulas(sheet).map((line) => line[3])).toEqual(['B2*C2', 'ROUND(B3*C3,1)', undefined, undefined]);
    expect(values(sheet)[2]).toEqual(['s', 2.17, 3, 6.5]);
  });

  it('join the register area by area, each row with its area', () => {
    const sheet = lay(
      'risk-register',
      piece('Area A', ['>P', '>I', '>P×I'], [row('1', '2', '2')]),
      piece('Area B', ['Ufficio', '>P', '>I', '>P×I'], [row('u', '2', '2', '4')]),
    );
    expect(values(sheet)).toEqual([
      ['Parte', 'P', 'I', 'P×I', 'Ufficio'],
      ['Area A', 1, 2, 2, null],
      ['Area B', 2, 2, 4, 'u'],
    ]);
    expect(formulas(sheet).map((line) => line[3])).toEqual(['B2*C2', 'B3*C3']);
  });

  it('add up the staff by grade and in all', () => {
    const titles = ['Profilo', '>Dipendenti', '>di cui', '>Quote', '>Equivalenti'];
    const sheet = lay(
      'headcount',
      piece('', titles, [
        groupRow('Funzionari'),
        row('a', '9', '1', '0,78', '8,78'),
        row('b', '2', '0', '0', '2,00'),
        subtotalRow('Totale', '11', '1', '0,78', '10,78'),
        totalRow('Totale', '11', '1', '0,78', '10,78'),
      ]),
    );
    expect(formulas(sheet)[1]).toEqual([undefined, undefined, undefined, undefined, 'B3-C3+D3']);
    expect(formulas(sheet)[3]).toEqual([undefined, 'SUM(B3:B4)', 'SUM(C3:C4)', 'SUM(D3:D4)', 'SUM(E3:E4)']);
    expect(formulas(sheet)[4]?.[4]).toBe('E5');
  });

  it('take the deductions from the ceiling and the net from the limit', () => {
    const sheet = lay(
      'ceiling',
      piece(
        '',
        ['Voce', '>2025'],
        [
          row('101', '100,00'),
          row('102', '20,00'),
          subtotalRow('A', '120,00'),
          row('B', '30,00'),
          row('C', '10,00'),
          totalRow('Netto', '80,00'),
          row('Limite', '90,00'),
          totalRow('Margine', '10,00'),
          row('Esito', 'rispettato'),
        ],
      ),
    );
    expect(formulas(sheet).map((line) => line[1])).toEqual([
      undefined,
      undefined,
      'SUM(B2:B3)',
      undefined,
      undefined,
      'B4-SUM(B5:B6)',
      undefined,
      'B8-B7',
      undefined,
    ]);
  });

  it('keep as text what begins like a formula', () => {
    const sheet = lay('measures', piece('', ['Misura', '>N.'], [row('=1+1', '=2')]));
    expect(values(sheet)[1]).toEqual(['=1+1', '=2']);
    expect(formulas(sheet)[0]).toEqual([undefined, undefined]);
  });
});

describe('the sheets of a workbook', () => {
  it('have names that the file format takes, no two alike', () => {
    const names = sheetNames([
      { name: 'risk-register', title: '' },
      { name: 'x', title: 'Registro dei rischi' },
      { name: 'y', title: "'A/B: [c]?*\\ con un titolo molto più lungo di trentuno caratteri'" },
      { name: 'z', title: '' },
    ]);
    expect(names[1]).toBe('Registro dei rischi (2)');
    expect(names[3]).toBe('Tabella');
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  it('count their columns past Z', () => {
    expect([address(0, 0), address(6, 25), address(6, 26), address(0, 701), address(0, 702)]).toEqual([
      'A1',
      'Z7',
      'AA7',
      'ZZ1',
      'AAA1',
    ]);
  });

  it('gather tables of one name, sheets as rows and facts as pairs', () => {
    const sets = collectTables({
      title: '',
      entity: '',
      period: '',
      edition: 'draft',
      editionLabel: '',
      editionLines: [],
      runningHead: { start: '', end: '' },
      fingerprint: null,
      date: { year: 2025, month: 1, day: 1 },
      coatOfArms: null,
      whole: true,
      partName: '',
      sections: [
        {
          key: '2.2',
          level: 2,
          number: '2.2',
          title: 'Performance',
          blocks: [
            { type: 'heading', level: 3, text: 'Affari' },
            {
              type: 'sheet',
              number: '1.',
              title: 'T',
              level: 4,
              badges: ['Tipo A'],
              fields: [{ letter: 'a)', label: 'Descrizione', text: 'd' }],
            },
            { type: 'facts', name: 'f', caption: '', rows: [{ label: 'Limite', text: '1,00' }] },
            { type: 'note', text: 'no' },
          ],
        },
      ],
    });
    expect(sets.map(({ name }) => name)).toEqual(['sheets-2.2', 'facts']);
    expect(sets[0]?.pieces[0]).toMatchObject({
      heading: 'Affari',
      rows: [{ cells: ['1.', 'T', 'Tipo A', 'd'] }],
    });
    expect(sets[1]?.pieces[0]?.rows[0]?.cells).toEqual(['Limite', '1,00']);
  });
});
