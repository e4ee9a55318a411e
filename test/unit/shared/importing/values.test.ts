import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn, deadlineDateIn, yearsIn } from '../../../../shared/importing/dates.ts';
import { amountIn, countIn, quotaIn } from '../../../../shared/importing/figures.ts';
import { gradeName } from '../../../../shared/importing/grades.ts';
import { cellText } from '../../../../shared/importing/markup-cells.ts';
import { managersIn, oneNamePerPerson, personName } from '../../../../shared/importing/names.ts';
import { bandsFor, bandsIn, ratingIn } from '../../../../shared/importing/risk-levels.ts';
import { unshift } from '../../../../shared/importing/shifted-cells.ts';
import { UnitRegister, unitWords } from '../../../../shared/importing/units.ts';
import { fold, plainWords, similarity, withoutMarks } from '../../../../shared/importing/wording.ts';

describe('people', () => {
  it.each([
    ['Cervieri Stefania', ['Cervieri Stefania'], ''],
    [
      'Cervieri Stefania e i dirigenti dei servizi attivati',
      ['Cervieri Stefania', 'i dirigenti dei servizi attivati'],
      '',
    ],
    ['Vailati Paolo – Benfatto Francesco Antonio', ['Vailati Paolo', 'Benfatto Francesco Antonio'], ''],
    ['Comandante P.L. Boriani Dario', ['Comandante Boriani Dario'], ''],
    ['Ing. Otto Ferri e Arch. Mara Sole', ['Otto Ferri', 'Mara Sole'], ''],
    ['Rossi Mario, Bianchi Anna', ['Rossi Mario', 'Bianchi Anna'], ''],
    [
      'Tutti i dirigenti, per le fatture di propria competenza',
      ['Tutti i dirigenti'],
      'per le fatture di propria competenza',
    ],
    ['', [], ''],
  ])('managersIn(%j)', (text, managers, rest) => {
    expect(managersIn(text)).toEqual({ managers, rest });
  });

  it('lose their titles', () => {
    expect(personName('Dott.ssa Anna Rossi')).toBe('Anna Rossi');
    expect(personName('Dott. Gianmaria Ventura.')).toBe('Gianmaria Ventura');
  });

  it('have one name each, where only one person can be meant', () => {
    const names = oneNamePerPerson([
      'Rossi Anna',
      'Rossi',
      'Anna Rossi',
      'Bianchi Ugo',
      'Bianchi Ada',
      'Bianchi',
    ]);
    expect([...names.values()]).toEqual([
      'Rossi Anna',
      'Rossi Anna',
      'Rossi Anna',
      'Bianchi Ugo',
      'Bianchi Ada',
      'Bianchi',
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['entro il 31/12/2025.', '2025-12-31'],
    ['entro il mese di dicembre 2025', '2025-12-31'],
    ['aprile 2025', '2025-04-30'],
    ['31 dicembre 2025', '2025-12-31'],
    ['avvio entro febbraio 2025; conclusione entro il 31.12. 2025', '2025-12-31'],
    ['entro il 31.12.2025 o secondo le scadenze dei bandi', null],
    ['a partire dal mese di marzo 2025', null],
    ['entro dicembre di ciascun anno 2024 e 2025', null],
    ['entro il 31.02.2025', null],
    ['nel corso dell’anno', null],
  ])('deadlineDateIn(%j)', (text, expected) => {
    expect(deadlineDateIn(text)).toBe(expected);
  });

  it('are all found in their order', () => {
    expect(datesIn('dal 1° aprile 2023 al 31/12/2025')).toEqual(['2023-04-01', '2025-12-31']);
  });

  it('give the years that words state', () => {
    const years = (description: string, deadline: string) =>
      Object.values(yearsIn({ description, deadline }, 2025));
    expect(years('Il progetto, iniziato nel 2024, prosegue', 'negli anni 2023-2026')).toEqual([2024, 2026]);
    expect(years('', 'dicembre 2026 (obiettivo biennale)')).toEqual([2025, 2026]);
    expect(years('', 'in continuo svolgimento fino al 2026')).toEqual([null, 2026]);
    expect(years('', 'entro l’anno')).toEqual([null, null]);
  });
});

describe('figures', () => {
  it.each([
    ['7.152.736,91', '7152736.91'],
    ['- 418.146,37', '-418146.37'],
    ['-', '0.00'],
    ['', null],
    ['(A)', null],
    ['cap. 603.030, .031', null],
  ])('amountIn(%j)', (cell, expected) => {
    expect(amountIn(cell)).toBe(expected);
  });

  it('are counts only when whole and not negative', () => {
    expect([countIn('34.193'), countIn('12'), countIn('1,5'), countIn('-3'), countIn('x')]).toEqual([
      34193,
      12,
      null,
      null,
      null,
    ]);
    expect([quotaIn('0,78'), quotaIn('-'), quotaIn('otto')]).toEqual(['0.78', '0', null]);
  });
});

describe('levels of risk', () => {
  it.each([
    ['9 medio', '9', 'medium', null],
    ['4 basse', '4', 'low', 'basse'],
    ['12', '12', null, null],
    ['2,17 – basso', '2.17', 'low', null],
    ['A', null, 'high', null],
    ['A+', null, 'veryHigh', null],
    ['B', null, 'low', null],
    ['N', null, 'none', null],
    ['Rischio elevato', null, 'high', null],
    ['Medio-alto', null, 'mediumHigh', null],
    ['non determinabile', null, 'undeterminable', null],
    ['verde', null, null, 'verde'],
    ['', null, null, null],
  ])('ratingIn(%j)', (cell, score, level, oddWord) => {
    expect(ratingIn(cell)).toEqual({ score, level, oddWord });
  });

  it('have the bands that a text states, the border half-way', () => {
    const bands = bandsIn('rischio basso da 1 a 5, medio da 6 a 12, alto da 13 a 25');
    expect(bands.map(({ level, below }) => [level, below])).toEqual([
      ['low', '5.5'],
      ['medium', '12.5'],
      ['high', null],
    ]);
    expect(bandsIn('basso da 1 a 5, medio da 4 a 12')).toEqual([]);
    expect(bandsIn('nessuna fascia')).toEqual([]);
  });

  it('have else those of the program, where its three levels are all there is', () => {
    expect(bandsFor(new Set(['low', 'undeterminable']), []).bands.map(({ below }) => below)).toEqual([
      '5.5',
      '13.5',
      null,
    ]);
    const five = bandsFor(new Set(['none', 'veryHigh']), []);
    expect(five.stated).toBe(false);
    expect(five.bands.map(({ level }) => level)).toEqual(['none', 'low', 'medium', 'high', 'veryHigh']);
  });
});

describe('cells that extraction spoiled', () => {
  it('get the torn-off word back where a known cell has it', () => {
    expect(unshift(['Tutti uffici', 'gli', 'Contributi'], ['Tutti gli uffici'])).toEqual({
      cells: ['Tutti gli uffici', 'Contributi'],
      certain: true,
    });
    expect(unshift(['Ufficio scuola', 'della', 'x'], [])).toEqual({
      cells: ['Ufficio della scuola', 'x'],
      certain: false,
    });
    expect(unshift(['Ufficio', 'Processo'], [])).toBeNull();
  });

  it('lose their HTML and keep their points', () => {
    expect(cellText('<ul style="list-style-type: none"> - Uno; - Due.')).toBe('- Uno;\n- Due.');
    expect(cellText('<p>Intro:</p> <ul> • Uno; <p>Due</p>')).toBe('Intro:\n- Uno;\nDue');
    expect(cellText('a < b - c')).toBe('a < b - c');
  });
});

describe('units', () => {
  it('are one whatever they are called', () => {
    const units = new UnitRegister();
    const id = units.add('AREA 1 AFFARI GENERALI', 1, [1, 1]);
    expect(units.add('Area1 Affari Generali', 4, [2, 2])).toBe(id);
    expect(units.add('Area 1 Affari Generali - Dirigente Rossi', 2, [3, 3])).toBe(id);
    expect(units.mentioned('A1')).toBe(id);
    expect(units.mentioned("dell'Area 1 Affari Generali")).toBe(id);
    expect(units.nameOf(id)).toBe('Affari Generali');
    expect(units.found().map(({ item }) => [item.kind, item.code])).toEqual([['area', 'A1']]);
  });

  it('may stand inside another, and may be meant by their initials', () => {
    const units = new UnitRegister();
    const inner = units.add('AREA 4 SERVIZI TECNICI – U.O. COORDINAMENTO', 1, [1, 1]);
    const police = units.add('POLIZIA LOCALE', 1, [2, 2]);
    expect(units.found().map(({ item }) => [item.kind, item.parent === null])).toEqual([
      ['area', true],
      ['staff', false],
      ['service', true],
    ]);
    expect(units.nameOf(inner)).toBe('U.O. coordinamento');
    expect(units.mentioned('PL')).toBe(police);
    expect(units.mentioned('XY')).toBeNull();
  });

  it('have the number and the kind that their heading says', () => {
    expect(unitWords('Settore II – Lavori pubblici')).toMatchObject({
      kind: 'area',
      number: 'II',
      name: 'Lavori pubblici',
    });
    expect(unitWords('Ufficio di Piano')).toMatchObject({ kind: 'office', number: '' });
  });
});

describe('words', () => {
  it('are compared without accents, capitals and small words', () => {
    expect(fold('Attività dell’Area')).toBe('attivita dell area');
    expect(similarity('Revisione del regolamento di contabilità', 'Revisione regolamento Contabilità')).toBe(
      1,
    );
    expect(similarity('', 'x')).toBe(0);
    expect(gradeName('Funzion. E-Q')).toBe('Funzionari e E.Q.');
    expect(gradeName('(Operat. Esperti)')).toBe('Operatori esperti');
    expect(gradeName('Operatori')).toBe('Operatori');
  });

  it('lose their marks; straight quotes keep the length', () => {
    expect(withoutMarks('**Uno** e *due* 3*4')).toBe('Uno e due 3*4');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainWords(text).length).toBe(withoutMarks(text).length);
      }),
    );
  });
});
