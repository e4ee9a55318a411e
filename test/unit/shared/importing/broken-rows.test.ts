import { describe, expect, it } from 'vitest';
import {
  endOfRow,
  isFull,
  isNextNumber,
  isRow,
  tabsIn,
  tabsOfRows,
} from '../../../../shared/importing/broken-rows.ts';
import { physicalLines } from '../../../../shared/importing/physical-lines.ts';
import { readSource } from '../../../../shared/importing/source.ts';
import { brokenAt } from '../../../support/broken-lines.ts';

const width = 30;
const tabsFor = (text: string, earlier: number | null = null) =>
  tabsOfRows(physicalLines(text), 0, width, earlier);

describe('a line that is full', () => {
  const full = (line: string, next: string) => {
    const [first, second] = physicalLines(`${line}\n${next}`);
    if (first === undefined || second === undefined) throw new Error('two lines');
    return isFull(first, second, width);
  };

  it('has no room for the first word of the next', () => {
    expect(full('a'.repeat(24), 'mensa e trasporto')).toBe(false);
    expect(full('a'.repeat(25), 'mensa e trasporto')).toBe(true);
  });

  it('counts the spaces that indent it', () => {
    expect(full(`   ${'a'.repeat(22)}`, 'mensa')).toBe(true);
    expect(full('a'.repeat(22), 'mensa')).toBe(false);
  });
});

describe('the tabs of a row', () => {
  it('are those by which all lines make whole rows', () => {
    const text = brokenAt(
      [
        'Appalti\tFrazionamento artificioso\t3\t4',
        'Personale\tRequisiti su misura\t2\t2',
        'Tributi\tSgravi\t1\t2',
      ].join('\n'),
      width,
    );
    expect(text.split('\n').length).toBeGreaterThan(3);
    expect(tabsFor(text)).toEqual({ tabs: 3, sure: true });
  });

  it('are none without a table, or where no number fits', () => {
    expect(tabsFor('una riga\nun’altra')).toBeNull();
    expect(tabsFor('a\tb\tc\nd\te')).toBeNull();
  });

  it('of a single row are those of the table before it', () => {
    const row = 'Ufficio Personale e altri\nuffici\tIncarichi occasionali e\ncococo\t3\t9 medio';
    expect(tabsFor(row)).toBeNull();
    expect(tabsFor(row, 3)).toEqual({ tabs: 3, sure: true });
    expect(tabsFor(row, 5)).toBeNull();
  });

  it('are not sure where one row more of that table would also make two of another', () => {
    const text = 'Ufficio contratti e\tappalti e\nforniture e servizi\tdiretti';
    expect(tabsFor(text)).toEqual({ tabs: 1, sure: true });
    expect(tabsFor(text, 2)).toEqual({ tabs: 2, sure: false });
  });

  it('end at an empty line, a drawn one and a list', () => {
    for (const end of ['', '-----\t-----', '-\tpunto'])
      expect(tabsFor(`a\tb\nc\td\ne\tf\ng\th\n${end}\nx\ty\tz`)).toEqual({ tabs: 1, sure: true });
  });
});

describe('the end of a row that has all its cells', () => {
  const row = '15\tC\tValorizzazione della Sezione';
  const end = (after: string, of = row) =>
    endOfRow(of, physicalLines(`${of}\n${after}`), 1, { tabs: 2, width });

  it('is later when the line before the next row was not broken', () => {
    expect(end('Egizia\n16\tC\tAree')).toBe('later');
    expect(end('Egizia\nAltra area\tC\tAree', 'Cultura\tC\tValorizzazione della Sezione')).toBe('later');
  });

  it('is later when the next number follows, however full the lines are', () => {
    expect(end('Egizia del Museo civico di una\ncittà e dei percorsi didattici\n16\tC\tAree')).toBe('later');
  });

  it('is later at the end of the table, unless a whole paragraph stands there', () => {
    expect(end('Egizia')).toBe('later');
    expect(end('Egizia\n\n2.3 Rischi')).toBe('later');
    expect(end(`${'Paragrafo che continua per un\n'.repeat(5)}poco`)).toBe('here');
  });

  it('is here when the lines may be the first cell of the next row', () => {
    const other = 'Cultura\tC\tValorizzazione della Sezione';
    expect(end('Ufficio cimiteri e Servizio di\nPianificazione\tD\tAree', other)).toBe('here');
  });
});

describe('rows', () => {
  it('have tabs, and are neither drawn lines nor points of a list', () => {
    expect(['a\tb', '-----\t----', '-\tpunto', '1.\tpunto', 'testo'].map(isRow)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(tabsIn('\ta\t\tb')).toBe(3);
  });

  it('go on by their number', () => {
    expect(isNextNumber('15\tC', '16\tD')).toBe(true);
    expect(isNextNumber('15\tC', '17\tD')).toBe(false);
    expect(isNextNumber('Cultura\tC', '16\tD')).toBe(false);
    expect(isNextNumber('Spese macroaggregato', '101\t7.152.736,91')).toBe(false);
  });
});

describe('rows of a page whose text was broken', () => {
  const prose = Array.from(
    { length: 6 },
    (_, at) =>
      `Paragrafo ${'abcdef'[at]} del piano che il Comune adotta ogni anno con la partecipazione di tutti gli uffici e dei cittadini, e che qui serve a far conoscere la larghezza della pagina.`,
  );
  const cells = (rows: string, at: number) =>
    readSource([...prose.map((each) => brokenAt(each, at)), brokenAt(rows, at)].join('\n\n'))
      .lines.filter((line) => line.cells !== null)
      .map((line) => ({ cells: line.cells?.join('|'), doubtful: line.doubtful }));

  it('keep the last words of a cell that go on with a capital, and are in doubt about them', () => {
    const rows = [
      '1\tFunzionari\tFunzionario amministrativo\tServizio Personale e condizionato al posto libero',
      '2\tIstruttori\tIstruttore amministrativo contabile\tArea Finanziaria, potenziamento',
      '3\tOperatori\tOperaio\tArea tecnica',
    ];
    const read = cells(rows.join('\n'), 60);
    expect(read.map((row) => row.cells)).toEqual(rows.map((row) => row.replaceAll('\t', '|')));
    expect(read.map(({ doubtful }) => doubtful)).toEqual([false, true, false]);
  });

  it('have figures whose label was broken before them', () => {
    const rows = [
      '\tmedia 2011-2013 impegni\tRendiconto 2023\tPrevisione 2025\tPrevisione 2026',
      'Spese personale macroaggregato di competenza dell’esercizio 101\t7.152.736,91\t6.918.674,38\t7.884.760,46\t7.860.174,66',
      'Irap\t451.967,25\t377.677,76\t429.343,00\t429.343,00',
    ];
    expect(cells(rows.join('\n'), 62).map((row) => row.cells)).toEqual(
      rows.map((row) => row.replaceAll('\t', '|')),
    );
  });

  it('do not take the line after an empty cell', () => {
    const rows = [
      'Altre spese: reiscrizioni imputate all’esercizio successivo\t-\t-\t',
      'altre voci: tirocini\t16,00\t4,00\t',
    ];
    expect(cells(rows.join('\n'), 60).map((row) => row.cells)).toEqual(
      rows.map((row) => row.replaceAll('\t', '|')),
    );
  });
});
