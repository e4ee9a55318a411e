import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letteredItem, numberedItem, readSource } from '../../../../shared/importing/source.ts';
import { withoutBullet } from '../../../../shared/importing/wording.ts';

const paragraph =
  'Il Comune di Fontebella promuove la co-progettazione dei servizi con le associazioni del territorio, perché ogni quartiere abbia un luogo di incontro aperto anche di sera.';
const other =
  'La co-progettazione si svolge con avviso pubblico e prevede almeno tre incontri aperti, dei quali si pubblica il verbale nella sezione Amministrazione trasparente del sito.';

/** Breaks lines as programs do: as many words as fit. */
function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

const texts = (text: string) => readSource(text).lines.map((line) => line.text);

describe('lines of a source', () => {
  it('are the same with every kind of line end', () => {
    const text = 'uno\n\ndue\ttre\n';
    for (const end of ['\r\n', '\r']) expect(texts(text.replaceAll('\n', end))).toEqual(['uno', 'due\ttre']);
  });

  it('keep the numbers of the file', () => {
    expect(readSource('\n\nuno\n\n\ndue\n').lines.map(({ lines }) => lines)).toEqual([
      [3, 3],
      [6, 6],
    ]);
  });

  it('lose what cannot be seen: soft hyphens, zero-width and no-break spaces, a byte-order mark', () => {
    expect(texts('\uFEFFattivi\u00ADtà\u200B del\u00A0piano')).toEqual(['attività del piano']);
  });

  it('are put together again when they were broken at a width, and left alone when not', () => {
    for (const width of [60, 80, 100]) {
      const broken = [paragraph, other, paragraph].map((text) => wrapped(text, width)).join('\n\n');
      expect(texts(broken), String(width)).toEqual([paragraph, other, paragraph]);
    }
    expect(texts(`${paragraph}\n\n${other}`)).toEqual([paragraph, other]);
  });

  it('say from which lines of the file they come', () => {
    const [first, second] = readSource(
      [paragraph, other].map((text) => wrapped(text, 60)).join('\n\n'),
    ).lines;
    expect(first?.lines).toEqual([1, 3]);
    expect(second?.lines[0]).toBe(5);
  });

  it('mend a word parted by a hyphen and keep the hyphen that belongs to the word', () => {
    expect(texts('la program-\nmazione')).toEqual(['la programmazione']);
    expect(texts('la co-progettazione e poi la co-\nprogettazione')).toEqual([
      'la co-progettazione e poi la co-progettazione',
    ]);
    expect(texts('la cor-\n\nrettezza')).toEqual(['la correttezza']);
  });

  it('have cells from tabs, pipes and wide spaces; rulers are none', () => {
    const cells = (text: string) => readSource(text).lines.map((line) => line.cells);
    expect(cells('a\t\tb\t')).toEqual([['a', '', 'b', '']]);
    expect(cells('\tb')).toEqual([['', 'b']]);
    expect(cells('| a | b |\n|---|---|\n| c | d |')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(cells('Ufficio     Processo     Livello')).toEqual([['Ufficio', 'Processo', 'Livello']]);
    expect(cells('due  parole')).toEqual([null]);
    expect(cells('-----\t-----')).toEqual([]);
  });

  it('leave out page numbers and running heads where form feeds show the pages', () => {
    const page = (number: number) =>
      `Comune di Prova – PIAO\n\nTesto della pagina ${'abc'[number]}\n\n${number}`;
    const source = readSource([0, 1, 2].map(page).join('\n\f'));
    expect(source.lines.map((line) => line.text)).toEqual([
      'Testo della pagina a',
      'Testo della pagina b',
      'Testo della pagina c',
    ]);
    expect(source.furniture.length).toBe(6);
  });

  it('keep a bare number that no page explains, and drop "Pag. 3 di 9"', () => {
    expect(texts('12\n\nPag. 3 di 9\n\ntesto')).toEqual(['12', 'testo']);
  });

  it('lose no word and no order, whatever the text', () => {
    const word = fc.stringMatching(/^[a-zà-ù]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 3, maxLength: 40 }), { maxLength: 8 }),
        fc.integer({ min: 40, max: 120 }),
        (paragraphs, width) => {
          const text = paragraphs.map((words) => wrapped(words.join(' '), width)).join('\n\n');
          const wordsOf = (value: string) => value.split(/\s+/).filter((part) => part !== '');
          expect(wordsOf(texts(text).join(' '))).toEqual(wordsOf(text));
        },
      ),
    );
  });
});

describe('tables whose rows were broken at a width', () => {
  const cell = fc
    .array(fc.stringMatching(/^[a-z]{2,12}$/), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(' '));
  const named = cell.map((text) => `U${text}`);
  const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
    fc.array(fc.tuple(named, ...Array.from({ length: width - 1 }, () => cell)), {
      minLength: 2,
      maxLength: 8,
    }),
  );
  // Words of one sign fill a line to its last place: by it the width of the page is known.
  const prose = [
    paragraph,
    other,
    paragraph,
    other,
    'a '.repeat(150).trim(),
    `bb ${'a '.repeat(150).trim()}`,
  ];

  it('have their cells again, whatever is in them', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 60, max: 120 }), (rows, width) => {
        const broken = rows.map((row) => wrapped(row.join('\t'), width).split('\n'));
        // Where the end of a row is as full as a broken line, nothing in it tells which it is.
        fc.pre(
          broken.every((lines, at) => {
            const [word = ''] = (broken[at + 1]?.[0] ?? '').split(' ', 1);
            return (lines.at(-1)?.length ?? 0) + 1 + word.length <= width;
          }),
        );
        // Nor where every line has as many cells as the others: then they are rows.
        const tabs = new Set(broken.flat().map((line) => line.split('\t').length));
        fc.pre(tabs.size > 1 || broken.every((lines) => lines.length === 1));
        const written = broken.flat().join('\n');
        const text = [...prose.map((each) => wrapped(each, width)), written].join('\n\n');
        const read = readSource(text).lines.flatMap(({ cells }) => (cells === null ? [] : [cells]));
        // A word wider than the page stays as it is, and then nothing tells where rows end.
        fc.pre(written.split('\n').every((line) => line.length <= width));
        expect(read.map((cells) => cells.join('|'))).toEqual(rows.map((row) => row.join('|')));
      }),
      { numRuns: 200 },
    );
  });

  it('end at a drawn line, and a row that has all its cells before a capital', () => {
    const lines = ['Ufficio competente\tEvento', '-'.repeat(100), 'Appalti\tFrazionamento di un affidamento'];
    expect(
      readSource([...prose.map((each) => wrapped(each, 60)), lines.join('\n')].join('\n\n')).lines.at(-2)
        ?.cells,
    ).toEqual(['Ufficio competente', 'Evento']);
  });

  it('of markdown go on to the bar that ends them', () => {
    expect(
      readSource('| a | b |\n| --- | --- |\n| uno due | tre\nquattro |').lines.map(({ cells }) => cells),
    ).toEqual([
      ['a', 'b'],
      ['uno due', 'tre quattro'],
    ]);
  });

  it('are known by the width of the page even where an address is wider', () => {
    const address = `https://www.comune.example.it/${'x'.repeat(70)}`;
    const many = Array.from({ length: 120 }, () => wrapped(paragraph, 70));
    expect(texts([...many, address].join('\n\n'))[0]).toBe(paragraph);
  });
});

describe('marks of lists', () => {
  const line = (text: string) => {
    const [first] = readSource(text).lines;
    if (first === undefined) throw new Error('no line');
    return first;
  };

  it.each([
    ['- testo', 'testo'],
    ['• testo', 'testo'],
    ['❖ testo', 'testo'],
    ['**Segretario Generale:** controllo', '**Segretario Generale:** controllo'],
    ['o Reclutamento', 'Reclutamento'],
    ['organi', 'organi'],
  ])('withoutBullet(%j)', (text, expected) => {
    expect(withoutBullet(text)).toBe(expected);
  });

  it.each([
    ['1. Testo', 1],
    ['- 12) Testo', 12],
    ['3-Formazione', 3],
    ['1.11, testo', null],
    ['2025 testo', null],
    ['a) testo', null],
  ])('numberedItem(%j)', (text, expected) => {
    expect(numberedItem(line(text))?.number ?? null).toBe(expected);
  });

  it.each([
    ['- a) Testo', 'a'],
    ['a).Descrizione', 'a'],
    ['A. Area', 'A'],
    ['D.L. n. 13/2023', null],
    ['1) Testo', null],
  ])('letteredItem(%j)', (text, expected) => {
    expect(letteredItem(line(text))?.letter ?? null).toBe(expected);
  });
});
