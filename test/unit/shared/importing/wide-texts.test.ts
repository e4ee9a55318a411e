import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remarkDoubtfulRows, withDoubt } from '../../../../shared/importing/doubtful-rows.ts';
import { otherCells, remarkOtherColumns } from '../../../../shared/importing/other-columns.ts';
import { physicalLines } from '../../../../shared/importing/physical-lines.ts';
import { structureAndManager } from '../../../../shared/importing/structure-headings.ts';
import { columnsOf, tablesWith, type Vocabulary } from '../../../../shared/importing/tables.ts';
import { given, rows } from './recognise.ts';

type Role = 'name' | 'year';
const vocabulary: Vocabulary<Role> = [
  ['name', /^nome/],
  ['year', /^anno/],
];
const tables = (text: string) => tablesWith(given(text).lines, vocabulary, (columns) => columns.has('name'));

describe('the columns of a table', () => {
  it('are known wherever they stand, each once', () => {
    const cells = fc.shuffledSubarray(['Nome', 'Anno', 'Peso', ''], { minLength: 4 });
    fc.assert(
      fc.property(cells, (header) => {
        const columns = columnsOf(header, vocabulary);
        expect(columns.get('name')).toBe(header.indexOf('Nome'));
        expect(columns.get('year')).toBe(header.indexOf('Anno'));
      }),
    );
    expect(columnsOf(['Nome', 'Nome proprio'], vocabulary)).toEqual(new Map([['name', 0]]));
  });

  it('go on across a short note, and end at a paragraph and at the next header', () => {
    const long =
      'Un paragrafo che è lungo abbastanza da non essere una nota in fondo alla pagina, perché dice molte cose di molte altre, e ancora di altre ancora.';
    expect(
      tables(`${rows(['Nome', 'Anno'], ['a', '1'])}\n(1) nota\n${rows(['b', '2'])}`)[0]?.rows,
    ).toHaveLength(2);
    expect(
      tables(`${rows(['Nome', 'Anno'], ['a', '1'])}\n${long}\n${rows(['b', '2'])}`)[0]?.rows,
    ).toHaveLength(1);
    expect(
      tables(`${rows(['Nome', 'Anno'], ['a', '1'], ['Nome', 'Anno'], ['b', '2'])}`).map(
        (table) => table.rows.length,
      ),
    ).toEqual([1, 1]);
  });
});

describe('cells of columns without a field', () => {
  const table = (header: readonly string[], ...more: readonly (readonly string[])[]) => {
    const [first] = tables(rows(header, ...more));
    if (first === undefined) throw new Error('a table');
    return first;
  };
  const others = (header: readonly string[], row: readonly string[]) => otherCells(table(header, row), row);

  it('are kept by their heading, or by their place', () => {
    expect(others(['Nome', 'Peso', 'Peso', ''], ['a', '1', '2', '3'])).toEqual([
      { column: 'Peso', text: '1' },
      { column: 'Colonna 3', text: '2' },
      { column: 'Colonna 4', text: '3' },
    ]);
  });

  it('are none where the column counts the rows, is empty or known', () => {
    expect(others(['N.', 'Nome', 'Anno', 'Peso'], ['1', 'a', '2026', ''])).toEqual([]);
    expect(others(['', 'Nome'], ['1', 'a'])).toEqual([]);
  });

  it('lose no text, and no column has two', () => {
    const cell = fc.constantFrom('', 'a', 'b', 'c');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Peso', 'Fase', ''), { minLength: 1, maxLength: 5 }),
        fc.array(cell, { minLength: 6, maxLength: 6 }),
        (header, row) => {
          const cells = ['x', ...row].slice(0, header.length + 1);
          const kept = others(['Nome', ...header], cells);
          expect(kept.map(({ text }) => text)).toEqual(cells.slice(1).filter((text) => text !== ''));
          expect(new Set(kept.map(({ column }) => column)).size).toBe(kept.length);
        },
      ),
    );
  });

  it.each([
    [
      ['Nome', 'Peso'],
      'kept',
      'la colonna «Peso» non ha un campo nel piano: resta con le voci come «Altre colonne» e non si stampa.',
    ],
    [
      ['Nome', 'Peso', 'Fase'],
      'left',
      'le colonne «Peso», «Fase» non hanno un campo nel piano: non sono state lette: riportare a mano ciò che serve.',
    ],
  ] as const)('are told: %j %s', (header, became, words) => {
    const at = given('');
    remarkOtherColumns(
      table(
        header,
        header.map(() => 'x'),
      ),
      became,
      at.ledger,
    );
    expect(at.ledger.remarks[0]?.message).toBe(`Nella tabella alla riga 1 ${words}`);
  });

  it('are not told where nothing stands in them', () => {
    const at = given('');
    remarkOtherColumns(table(['Nome', 'Peso'], ['a', '']), 'kept', at.ledger);
    expect(at.codes()).toEqual([]);
  });
});

describe('rows that may end elsewhere', () => {
  const line = (index: number, from: number, to: number, doubtful: boolean) => ({
    index,
    lines: [from, to] as const,
    text: 'a\tb',
    printed: 'a b',
    plain: 'a b',
    cells: ['a', 'b'],
    gapBefore: false,
    doubtful,
  });
  const source = {
    lines: [line(0, 1, 2, true), line(1, 3, 4, true), line(2, 5, 5, false), line(3, 6, 8, true)],
    furniture: [],
    length: 8,
  };

  it('are told together where they follow each other', () => {
    const at = given('');
    remarkDoubtfulRows(source, at.ledger);
    expect(at.ledger.remarks.map(({ code, lines }) => [code, lines])).toEqual([
      ['import.row-end-doubtful', [1, 4]],
      ['import.row-end-doubtful', [6, 8]],
    ]);
    expect(at.ledger.remarks[0]?.message).toMatch(/^Alle righe 1-4 una tabella va a capo dentro le celle/);
  });

  it('make doubtful what was read from them, and nothing else', () => {
    const howSure = withDoubt(source);
    expect(howSure('certain', [4, 5])).toBe('doubtful');
    expect(howSure('certain', [5, 5])).toBe('certain');
    expect(howSure('probable', [5, 9])).toBe('doubtful');
    expect(howSure('doubtful', [5, 5])).toBe('doubtful');
  });
});

describe('lines of a file', () => {
  it('have letters for ligatures and one form of accents, and keep the signs that mean something', () => {
    expect(physicalLines('uﬃcio ﬁnanziario, ﬂussi: m² n. 1º nota⁵ città').map(({ text }) => text)).toEqual([
      'ufficio finanziario, flussi: m² n. 1º nota⁵ città',
    ]);
    expect(physicalLines('citta\u0300').map(({ text }) => text)).toEqual(['città']);
  });

  it('know how wide they are on the page', () => {
    expect(physicalLines('   testo  ').map(({ text, width }) => [text, width])).toEqual([['testo', 8]]);
    expect(physicalLines('').map(({ width }) => width)).toEqual([0]);
  });
});

describe('the heading of a structure', () => {
  it.each([
    [
      'Settore Affari Generali – Dirigente: dott.ssa Elena Costa',
      'Settore Affari Generali',
      'dott.ssa Elena Costa',
    ],
    ['Area Tecnica (Responsabile del Settore: ing. Valli)', 'Area Tecnica', 'ing. Valli'],
    ['Settore Tributi, Titolare di E.Q.: Ada Corti', 'Settore Tributi', 'Ada Corti'],
    ['Settore Affari Generali – Protocollo', 'Settore Affari Generali – Protocollo', ''],
    ['Dirigente: Ada Corti', 'Dirigente: Ada Corti', ''],
  ])('%s', (heading, structure, manager) => {
    expect(structureAndManager(heading)).toEqual({ structure, manager });
  });
});
