import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCapacityProse } from '../../../../shared/importing/capacity-prose.ts';
import { readCeiling } from '../../../../shared/importing/ceiling.ts';
import { readDynamic } from '../../../../shared/importing/dynamic-control.ts';
import { formatItalianAmount } from '../../../../shared/numbers/italian.ts';
import { given, rows } from './recognise.ts';

const cents = fc.integer({ min: 0, max: 999_999_999 });
const amount = (value: number) => (value / 100).toFixed(2);
const printed = (value: number) => formatItalianAmount(amount(value));

describe('the control of art. 33', () => {
  it('has every amount as it is printed, and no finding where the total is the sum', () => {
    fc.assert(
      fc.property(cents, cents, cents, fc.tuple(cents, cents, cents), (first, second, deducted, years) => {
        const at = given(
          rows(
            ['Voci', 'Rendiconto 2023'],
            ['U.1.01.00.00.000', 'Redditi da lavoro', printed(first)],
            ['U.1.03.02.12.001', 'Lavoro flessibile', printed(second)],
            ['A detrarre incentivi art. 45', '', `- ${printed(deducted)}`],
            ['Totale', '', formatItalianAmount(amount(first + second - deducted))],
            ['Media accertamenti', '', printed(first)],
            ['Anno', '2026', '2027', '2028'],
            ['Spesa prevista', ...years.map(printed)],
          ),
        );
        const { spending, revenue, forecast } = readDynamic(at.lines, at.ledger);
        const minus = deducted === 0 ? amount(0) : `-${amount(deducted)}`;
        expect(spending.map(({ item }) => item.amount?.replace('-0.00', '0.00'))).toEqual([
          amount(first),
          amount(second),
          minus,
        ]);
        expect(revenue.map(({ item }) => [item.netAverage, item.official])).toEqual([[amount(first), true]]);
        expect(forecast.map(({ item }) => [item.year, item.spending])).toEqual(
          years.map((value, index) => [2026 + index, amount(value)]),
        );
        expect(at.codes()).toEqual([]);
      }),
    );
  });

  it('tells a total that is another', () => {
    const at = given(rows(['U.1.01.00.00.000', 'Redditi', '100,00'], ['Totale', '', '100,01']));
    readDynamic(at.lines, at.ledger);
    expect(at.codes()).toEqual(['import.spending-sum']);
  });

  it('takes no deduction for a forecast of spending', () => {
    const at = given(
      rows(
        ['', '2026', '2027', '2028'],
        ['(-) Maggior spesa DM 17.3.2020', '- 44,00', '- 44,00', '- 44,00'],
        ['Spesa prevista', '1,00', '2,00', '3,00'],
      ),
    );
    expect(readDynamic(at.lines, at.ledger).forecast.map(({ item }) => item.spending)).toEqual([
      '1.00',
      '2.00',
      '3.00',
    ]);
  });
});

describe('the limit of c. 557', () => {
  const table = (total: string) =>
    rows(
      ['', 'media 2011-2013', 'Rendiconto 2024', 'Previsione 2026', 'Previsione 2027', 'Previsione 2028'],
      ['Spese macroaggregato 101', '100,00', '90,00', '80,00', '70,00', '60,00'],
      ['Irap macroaggregato 102', '10,00', '9,00', '8,00', '7,00', '6,00'],
      ['Totale', '110,00', '99,00', total, '77,00', '66,00'],
      ['(-) Componenti escluse (B)', '- 5,00', '5,00', '- 5,00', '', ''],
      ['Limite', '105,00', '', '', '', ''],
    );

  it('has its rows by what they are, signs or not', () => {
    const at = given(table('88,00'));
    const read = readCeiling(at.lines, at.ledger);
    expect(read.rows.map(({ item }) => [item.role, item.code, item.reference, item.statement])).toEqual([
      ['item', '101', '100.00', '90.00'],
      ['item', '102', '10.00', '9.00'],
      ['excluded', '', '5.00', '5.00'],
    ]);
    expect(read).toMatchObject({ limit: { amount: '105.00' }, basis: 'comma-557', statementYear: 2024 });
    expect(at.codes()).toEqual([]);
  });

  it('tells the year whose total is not the sum', () => {
    const at = given(table('88,01'));
    readCeiling(at.lines, at.ledger);
    expect(at.ledger.remarks.map(({ code, message }) => [code, message.includes('88,01')])).toEqual([
      ['import.ceiling-sum', true],
    ]);
  });

  it('is of c. 562 where the table says so, and none without a table', () => {
    const at = given(
      rows(['', 'anno 2008', 'Previsione 2026'], ['Spese', '1,00', '1,00'], ['ex art. 1 comma 562', '', '']),
    );
    expect(readCeiling(at.lines, at.ledger).basis).toBe('comma-562');
    expect(readCeiling([], at.ledger)).toEqual({
      rows: [],
      limit: null,
      basis: 'comma-557',
      statementYear: null,
    });
  });
});

describe('figures of running text', () => {
  it.each([
    [
      'Le risorse sono pari allo 0,55% del monte salari, cioè € 23.450,10.',
      { progressions: { percentage: '0.55', budget: '23450.10' } },
    ],
    ['Si prevedono n. 4 progressioni per € 9.000,00.', { progressions: { planned: 4, used: '9000.00' } }],
    [
      'Parere dei Revisori con verbale n. 3 del 20.2.2025.',
      { auditorsOpinion: { number: '3', date: '2025-02-20' } },
    ],
    ['La previsione comprende i costi delle nuove assunzioni.', { includesPlannedHires: true }],
  ])('%s', (text, read) => {
    expect(readCapacityProse(given(text).lines)).toMatchObject(read);
  });

  it('say nothing about retention unless the text speaks of it', () => {
    expect(readCapacityProse(given('Non sussistono casi di esubero.').lines).retention).toEqual({});
    expect(
      readCapacityProse(given('Trattenimento in servizio oltre i limiti.\n\nNon sussistono casi.').lines)
        .retention,
    ).toEqual({ answer: 'none' });
  });
});
