import { describe, expect, it } from 'vitest';
import { describeCapacity } from '../../../../../electron/core/cli/commands/capacity.ts';
import { computeCapacity } from '../../../../../shared/calculators/capacity.ts';

const lines = (input: unknown) => describeCapacity(computeCapacity(input)).split('\n');
const spending = (amount: string) => [{ code: 'U.1.01.00.00.000', amount }];
const base = { population: 34_193, revenue: { netAverage: '100.00' } };

describe('the worksheet in words', () => {
  it('has a line for each figure of a whole input', () => {
    expect(
      lines({
        population: 34_193,
        year: 2025,
        spending: spending('6913264.55'),
        revenue: { netAverage: '41231647.73' },
        forecast: [
          { year: 2025, spending: '7884760.46' },
          { year: 2026, spending: '20000000.00' },
        ],
        ceiling: {
          limit: '7256253.61',
          years: [{ year: 2025, items: ['8425953.46'], excluded: '1240929.05', dm2020: '44820.03' }],
        },
        flexible: { limit: '100.00', spending: '100.01' },
      }),
    ).toEqual([
      'Fascia demografica f): valore soglia 27,00%, valore di rientro 31,00%',
      'Spesa di personale: 6.913.264,55',
      'Entrate correnti nette: 41.231.647,73',
      'Rapporto spesa/entrate: 16,77%',
      'L’ente si colloca al di sotto del valore soglia',
      'Spesa massima: 11.132.544,89',
      'Margine: 4.219.280,34',
      'Previsione 2025: 19,12%, valore soglia rispettato',
      'Previsione 2026: 48,51%, valore soglia SUPERATO',
      'Limite di spesa 2025: netto 7.140.204,38, margine 116.049,23, rispettato',
      'Lavoro flessibile: margine -0,01, limite SUPERATO',
    ]);
  });

  it.each([
    ['26.99', 'al di sotto del valore soglia', true],
    ['27.00', 'tra il valore soglia e il valore di rientro', false],
    ['31.00', 'tra il valore soglia e il valore di rientro', false],
    ['31.01', 'oltre il valore di rientro', false],
  ])('places spending of %s over 100 %s, with a margin only below', (amount, words, margin) => {
    const text = lines({ ...base, spending: spending(amount) });
    expect(text).toContain(`L’ente si colloca ${words}`);
    expect(text.some((line) => line.startsWith('Margine: '))).toBe(margin);
    expect(text.some((line) => line.startsWith('Spesa massima: '))).toBe(margin);
  });

  it('says of a forecast without inhabitants its ratio alone', () => {
    const { population: _unknown, ...rest } = base;
    expect(lines({ ...rest, forecast: [{ year: 2026, spending: '30.00' }] })).toContain(
      'Previsione 2026: 30,00%',
    );
  });

  it('says that there is nothing when there is nothing', () => {
    expect(describeCapacity(computeCapacity({}))).toBe('Nessun dato da cui calcolare.');
  });

  it('writes only what was given', () => {
    expect(lines({ spending: spending('1.00') })).toEqual(['Spesa di personale: 1,00']);
  });
});
