import { describe, expect, it } from 'vitest';
import { computeCapacity } from '../../../../shared/calculators/capacity.ts';

function refusal(input: unknown): unknown {
  try {
    return computeCapacity(input);
  } catch (error) {
    return error;
  }
}

const three = [2021, 2022, 2023].map((year) => ({ year, amount: '100.00' }));

describe('piao capacity', () => {
  it.each<[string, string, unknown, RegExp]>([
    [
      'no inhabitants',
      'capacity.population-too-small',
      { population: 0 },
      /in population, gli abitanti devono essere almeno 1, trovato 0/,
    ],
    ['negative inhabitants', 'capacity.population-too-small', { population: -5 }, /in population/],
    [
      'half an inhabitant',
      'capacity.malformed',
      { population: 1.5 },
      /in population, serve un numero intero, trovato il numero 1\.5/,
    ],
    [
      'inhabitants as text',
      'capacity.malformed',
      { population: '34193' },
      /in population, serve un numero, trovato «34193»/,
    ],
    [
      'a worksheet of 2024',
      'capacity.year-too-early',
      { year: 2024 },
      /in year, il prospetto vale dal 2025, trovato 2024/,
    ],
    [
      'a forecast of 2024',
      'capacity.year-too-early',
      { forecast: [{ year: 2024, spending: '1' }] },
      /in forecast\[0\]\.year/,
    ],
    [
      'a ceiling of 2024',
      'capacity.year-too-early',
      { ceiling: { limit: '1', years: [{ year: 2024, items: [] }] } },
      /in ceiling\.years\[0\]\.year/,
    ],
    ['a year as text', 'capacity.malformed', { year: '2025' }, /in year/],
    ['a mistyped year', 'capacity.malformed', { year: 20255 }, /in year, deve essere minore o uguale a 9999/],
    [
      'a forecast year twice',
      'capacity.duplicate-year',
      {
        forecast: [
          { year: 2025, spending: '1' },
          { year: 2025, spending: '2' },
        ],
      },
      /in forecast\[1\]\.year, l’anno 2025 compare due volte/,
    ],
    [
      'a ceiling year twice',
      'capacity.duplicate-year',
      {
        ceiling: {
          limit: '1',
          years: [
            { year: 2026, items: [] },
            { year: 2026, items: [] },
          ],
        },
      },
      /in ceiling\.years\[1\]\.year/,
    ],
    [
      'a statement twice',
      'capacity.duplicate-year',
      { revenue: { years: [three[0], three[1], three[1]], doubtfulDebtProvision: '1' } },
      /in revenue\.years\[2\]\.year, l’anno 2022/,
    ],
    [
      'two statements',
      'capacity.revenue-years',
      { revenue: { years: three.slice(1), doubtfulDebtProvision: '1' } },
      /in revenue\.years, servono tre rendiconti, trovati 2/,
    ],
    [
      'both forms of revenue',
      'capacity.revenue-form',
      { revenue: { netAverage: '1.00', years: three, doubtfulDebtProvision: '1' } },
      /in revenue, le entrate si danno in un modo solo/,
    ],
    [
      'a mean with a provision',
      'capacity.revenue-form',
      { revenue: { netAverage: '1.00', doubtfulDebtProvision: '1' } },
      /in revenue/,
    ],
    ['no form of revenue', 'capacity.revenue-form', { revenue: {} }, /in revenue/],
    [
      'no provision',
      'capacity.revenue-form',
      { revenue: { years: three } },
      /in revenue\.doubtfulDebtProvision, manca/,
    ],
    [
      'revenue of zero',
      'capacity.revenue-not-positive',
      { revenue: { netAverage: '0.00' } },
      /in revenue, .* maggiori di zero, trovato 0\.00/,
    ],
    [
      'negative revenue',
      'capacity.revenue-not-positive',
      { revenue: { netAverage: '-1.00' } },
      /trovato -1\.00/,
    ],
    [
      'a provision that eats the mean',
      'capacity.revenue-not-positive',
      { revenue: { years: three, doubtfulDebtProvision: '100.00' } },
      /maggiori di zero/,
    ],
    [
      'an amount as number',
      'capacity.malformed',
      { spending: [{ amount: '1' }, { amount: 27078.77 }] },
      /in spending\[1\]\.amount, serve un importo tra virgolette come "1234\.56", trovato il numero 27078\.77 senza virgolette/,
    ],
    [
      'an Italian amount',
      'capacity.malformed',
      { spending: [{ amount: '1.234,56' }] },
      /in spending\[0\]\.amount, serve un importo con il punto .*«1\.234,56»/,
    ],
    [
      'three decimals',
      'capacity.malformed',
      { revenue: { netAverage: '1.234' } },
      /in revenue\.netAverage, .*due decimali/,
    ],
    [
      'an empty amount',
      'capacity.malformed',
      { flexible: { limit: '', spending: '1' } },
      /in flexible\.limit, .*un testo vuoto/,
    ],
    [
      'a placeholder',
      'capacity.malformed',
      { flexible: { limit: '…', spending: '1' } },
      /in flexible\.limit, .*«…»/,
    ],
    [
      'a bad ceiling item',
      'capacity.malformed',
      { ceiling: { limit: '1', years: [{ year: 2025, items: ['1', 'x'] }] } },
      /in ceiling\.years\[0\]\.items\[1\], /,
    ],
    [
      'a ceiling without limit',
      'capacity.malformed',
      { ceiling: { years: [] } },
      /in ceiling\.limit, manca: serve un importo/,
    ],
    [
      'a missing amount',
      'capacity.malformed',
      { spending: [{ code: 'U.1' }] },
      /in spending\[0\]\.amount, manca/,
    ],
    [
      'half of flexible work',
      'capacity.malformed',
      { flexible: { limit: '1' } },
      /in flexible\.spending, manca/,
    ],
    [
      'null for a part',
      'capacity.malformed',
      { spending: null },
      /in spending, serve un elenco, trovato null/,
    ],
    [
      'an unknown key',
      'capacity.malformed',
      { inhabitants: 3 },
      /in inhabitants, chiave sconosciuta; chiavi ammesse: population, year, spending/,
    ],
    [
      'an unknown key inside',
      'capacity.malformed',
      { ceiling: { limit: '1', years: [{ year: 2025, items: [], DM2020: '1' }] } },
      /in ceiling\.years\[0\]\.DM2020, chiave sconosciuta; chiavi ammesse: year, items, excluded, dm2020/,
    ],
    ['a text', 'capacity.malformed', 'x', /nel documento, serve un oggetto/],
  ])('refuses %s', (_name, code, input, message) => {
    expect(refusal(input)).toMatchObject({
      name: 'PiaoError',
      kind: 'input',
      code,
      message: expect.stringMatching(message),
    });
    expect(refusal(input)).toMatchObject({
      message: expect.stringMatching(/^Dati della capacità assunzionale non validi: [^\n]+\.$/),
    });
  });

  it('accepts the first values that are not refused', () => {
    expect(computeCapacity({ population: 1, year: 2025 }).band).toBe('a');
    expect(computeCapacity({ revenue: { netAverage: '0.01' } }).revenue).toBe('0.01');
    expect(computeCapacity({ revenue: { years: three, doubtfulDebtProvision: '99.99' } }).revenue).toBe(
      '0.01',
    );
  });
});
