import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { furnitureLines } from '../../../../shared/importing/page-furniture.ts';
import { physicalLines } from '../../../../shared/importing/physical-lines.ts';

const dropped = (text: string) => {
  const lines = text.split(/\r?\n/);
  return [...furnitureLines(physicalLines(text))].toSorted((a, b) => a - b).map((line) => lines[line - 1]);
};

describe('lines of the page without form feeds', () => {
  it('are those that count the pages', () => {
    const feet = [1, 2, 3].map(
      (page) => `Testo ${'abc'[page - 1]}\nComune di Prova – PIAO 2026-2028 – Pag. ${page}`,
    );
    expect(dropped(feet.join('\n'))).toEqual(
      [1, 2, 3].map((page) => `Comune di Prova – PIAO 2026-2028 – Pag. ${page}`),
    );
  });

  it('go on where an annex counts anew', () => {
    const pages = [1, 2, 3, 4, 5, 6, 7, 1, 2, 3];
    expect(
      dropped(pages.map((page, at) => `testo ${'abcdefghij'[at]}\nPagina ${page} di 10`).join('\n')),
    ).toHaveLength(10);
  });

  it('are not the pages that footnotes cite', () => {
    expect(dropped('² Ibidem, punto B.1.1.1. pag. 11')).toEqual([]);
    expect(dropped('Ibidem, pag. 24\nIbidem, pag. 26\nIbidem, pag. 24\nIbidem, pag. 26')).toEqual([]);
  });

  it('may be a single one that says nothing else', () => {
    expect(dropped('testo\nPag. 3 di 9\ntesto')).toEqual(['Pag. 3 di 9']);
  });
});

describe('bare numbers without form feeds', () => {
  const page = (number: number, lines: number) =>
    [
      ...Array.from({ length: lines }, (_, at) => `testo ${'abcdefghijk'[number]} ${'abcdefghijklmno'[at]}`),
      String(number),
    ].join('\n');

  it('are those of pages where they count through the whole file', () => {
    const pages = [1, 2, 3, 4, 5, 6];
    expect(dropped(pages.map((number) => page(number, 14)).join('\n'))).toEqual(pages.map(String));
  });

  it('are data where they begin late, end early, stand close or leave one out', () => {
    const rest = Array.from(
      { length: 400 },
      (_, at) =>
        `riga ${'abcdefghi'[at % 9]} ${'abcdefghi'[Math.floor(at / 9) % 9]} ${'abcdefghi'[Math.floor(at / 81)]}`,
    ).join('\n');
    const cards = [1, 2, 3, 4, 5, 6].map((number) => page(number, 14)).join('\n');
    expect(dropped(`${cards}\n${rest}`)).toEqual([]);
    expect(dropped(`${rest}\n${cards}`)).toEqual([]);
    expect(dropped([1, 2, 3, 4, 5, 6].map((number) => page(number, 3)).join('\n'))).toEqual([]);
    expect(dropped([1, 2, 3, 5, 6, 7].map((number) => page(number, 14)).join('\n'))).toEqual([]);
  });
});

describe('sheets that bare numbers head', () => {
  const sheet = (lines: readonly string[], number: number) => `${number}\n${lines.join('\n')}`;
  const labelled = [
    'Titolo',
    'Tipologia di obiettivo',
    'Descrizione',
    'Dirigente',
    'Indicatore',
    'Target',
    'Fonte',
  ];
  const padding = (count: number) =>
    Array.from({ length: count }, (_, at) => `passo ${'abcdefghilmno'[at]};`);

  it('keep every line with a label and its value, though all are the same', () => {
    const lines = fc
      .tuple(
        fc.shuffledSubarray(labelled, { minLength: 1 }),
        fc.array(fc.constantFrom('A', '20', 'protocollo', '12 mesi'), { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 7 }),
      )
      .map(([labels, values, filler, at]) =>
        labels.map((label, index) => `${label}: ${values[index] ?? ''}`).toSpliced(at, 0, ...padding(filler)),
      );
    fc.assert(
      fc.property(
        fc.oneof(
          lines.map((same) => Array.from({ length: 8 }, () => same)),
          fc.array(lines, { maxLength: 20 }),
        ),
        fc.constantFrom('', '\f'),
        (sheets, feed) => {
          const text = sheets.map((own, at) => sheet(own, at + 1)).join(`\n${feed}`);
          expect(dropped(text).filter((line) => line?.includes(':') === true)).toEqual([]);
        },
      ),
    );
  });

  it('lose nothing but their numbers', () => {
    const own = [
      'Titolo: Uno',
      'Tipologia di obiettivo: A',
      'Descrizione:',
      'lo stesso',
      ...padding(8),
      'chiude',
      'Target: 20',
      'Fonte: protocollo',
      'del Comune',
    ];
    const sheets = [1, 2, 3, 4, 5, 6];
    expect(dropped(sheets.map((number) => sheet(own, number)).join('\n'))).toEqual(sheets.map(String));
  });

  it('are no pages where the file begins or ends far from them, however short it is', () => {
    const cards = [1, 2, 3, 4, 5, 6].map((number) => sheet(padding(13), number)).join('\n');
    const text = Array.from(
      { length: 40 },
      (_, at) => `premessa ${'abcdefgh'[at % 8]}${'abcde'[Math.floor(at / 8)]}`,
    );
    expect(dropped([...text, cards].join('\n'))).toEqual([]);
    expect(dropped([cards, ...text].join('\n'))).toEqual([]);
  });
});

describe('lines of the page with form feeds', () => {
  it('are heads and feet that stand on three pages at least, and bare numbers at the edges', () => {
    const page = (number: number) =>
      `Comune di Prova\nUfficio ${'xyz'[number]}\nTesto ${'abc'[number]}\n${number + 1}`;
    expect(dropped([0, 1, 2].map(page).join('\f\n'))).toEqual([
      'Comune di Prova',
      '1\f',
      'Comune di Prova',
      '2\f',
      'Comune di Prova',
      '3',
    ]);
  });

  it('are no labels that stand elsewhere too, and no name of a structure over some sheets', () => {
    const sheet = (number: number) =>
      [
        'Settore Tecnico',
        'Indicatore',
        `valore ${'abcdefgh'[number]}`,
        'Indicatore',
        'altro',
        'Indicatore',
        `fine ${'abcdefgh'[number]}`,
      ].join('\n');
    const other = (number: number) =>
      ['capitolo', 'uno', 'due', 'tre'].map((word) => `${word} ${'abcdefghilmno'[number]}`).join('\n');
    const pages = [...[0, 1, 2].map(sheet), ...Array.from({ length: 9 }, (_, at) => other(at))];
    expect(dropped(pages.join('\n\f'))).toEqual([]);
  });

  it('are no rows of tables, and never more than the edges', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('12', 'testo', 'a\tPag. 3', '\f', '')), (lines) => {
        const text = lines.join('\n');
        const physical = physicalLines(text);
        const found = furnitureLines(physical);
        const pages = physical.filter(({ pageStart }) => pageStart).length;
        expect(found.size).toBeLessThanOrEqual(pages === 0 ? 0 : 4 * (pages + 1));
      }),
    );
  });
});
