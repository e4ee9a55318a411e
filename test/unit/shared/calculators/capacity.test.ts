import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CapacityData,
  capacityWorksheet,
  computeCapacity,
} from '../../../../shared/calculators/capacity.ts';
import { ceilingColumn, flexibleWorkLimit } from '../../../../shared/calculators/capacity-ceiling.ts';
import { netRevenue } from '../../../../shared/calculators/capacity-ratio.ts';
import { staffingThresholds } from '../../../../shared/legal/staffing-thresholds.ts';
import { fromCents, toCents } from '../../../../shared/numbers/amount.ts';
import { decimal, roundHalfUp } from '../../../../shared/numbers/decimal.ts';

const cremaSpending = [
  { code: 'U.1.01.00.00.000', amount: '6918674.38' },
  { code: 'U.1.03.02.12.999', amount: '27078.77' },
  { label: 'Incentivi funzioni tecniche', amount: '-32488.60' },
];
const crema = {
  population: 34193,
  year: 2025,
  spending: cremaSpending,
  revenue: { netAverage: '41231647.73' },
  forecast: [
    { year: 2025, spending: '7884760.46' },
    { year: 2026, spending: '7871174.66' },
    { year: 2027, spending: '7762906.56' },
  ],
  ceiling: {
    limit: '7256253.61',
    years: [
      {
        year: 2025,
        items: ['7884760.46', '69850.00', '429343.00', '42000.00'],
        excluded: '1240929.05',
        dm2020: '44820.03',
      },
    ],
  },
};

/** A Comune of band f whose spending is a given number of cents over a revenue of one million euro. */
const bandF = (cents: number, revenue = '1000000.00'): CapacityData => ({
  population: 34193,
  spending: [{ amount: fromCents(cents) }],
  revenue: { netAverage: revenue },
});

describe('the worksheet of Crema', () => {
  it('is that of the contract, key by key', () => {
    expect(JSON.stringify(computeCapacity(crema))).toBe(
      JSON.stringify({
        band: 'f',
        threshold: '27.00',
        returnThreshold: '31.00',
        spending: '6913264.55',
        revenue: '41231647.73',
        ratio: '16.77',
        case: 'below',
        maximumSpending: '11132544.89',
        margin: '4219280.34',
        forecast: [
          { year: 2025, ratio: '19.12', withinThreshold: true },
          { year: 2026, ratio: '19.09', withinThreshold: true },
          { year: 2027, ratio: '18.83', withinThreshold: true },
        ],
        ceiling: [
          { year: 2025, total: '8425953.46', net: '7140204.38', headroom: '116049.23', withinLimit: true },
        ],
      }),
    );
  });

  it('has a second scenario without the Covid transfers', () => {
    expect(computeCapacity({ ...crema, revenue: { netAverage: '40696094.45' } })).toMatchObject({
      ratio: '16.99',
      maximumSpending: '10987945.50',
      margin: '4074680.95',
    });
  });

  it.each([
    [
      'mean 2011-2013',
      ['7152736.91', '52975.99', '451967.25', '16719.83'],
      '418146.37',
      '0.00',
      '7674399.98',
      '7256253.61',
      '0.00',
    ],
    [
      'statement 2023',
      ['6918674.38', '84338.45', '377677.76', '4264.00'],
      '1371994.41',
      '44820.03',
      '7384954.59',
      '5968140.15',
      '1288113.46',
    ],
    [
      '2025',
      ['7884760.46', '69850.00', '429343.00', '42000.00'],
      '1240929.05',
      '44820.03',
      '8425953.46',
      '7140204.38',
      '116049.23',
    ],
    [
      '2026',
      ['7860174.66', '84850.00', '429343.00', '23000.00'],
      '1202179.05',
      '44820.03',
      '8397367.66',
      '7150368.58',
      '105885.03',
    ],
    [
      '2027',
      ['7751906.56', '84850.00', '429343.00', '23000.00'],
      '1202179.05',
      '44820.03',
      '8289099.56',
      '7042100.48',
      '214153.13',
    ],
  ])('keeps to the ceiling: %s', (_column, items, excluded, dm2020, total, net, headroom) => {
    expect(ceilingColumn('7256253.61', { items, excluded, dm2020 })).toEqual({
      total,
      net,
      headroom,
      withinLimit: true,
    });
  });
});

describe('the three cases', () => {
  it.each([
    ['a cent below the threshold', 26_999_999, 'below', '270000.00', '0.01'],
    ['exactly on the threshold', 27_000_000, 'between', null, null],
    ['a cent above the threshold', 27_000_001, 'between', null, null],
    ['exactly on the return threshold', 31_000_000, 'between', null, null],
    ['a cent above the return threshold', 31_000_001, 'above', null, null],
  ])('%s', (_where, cents, situation, maximumSpending, margin) => {
    expect(capacityWorksheet(bandF(cents))).toMatchObject({ case: situation, maximumSpending, margin });
  });

  it.each(staffingThresholds.map((row) => [row.band, row] as const))(
    'band %s has its own thresholds',
    (_band, row) => {
      const at = (percent: string, cents: number) =>
        capacityWorksheet({
          ...bandF(toCents(roundHalfUp(decimal(percent).mul(10_000), 2)) + cents),
          population: row.from,
        }).case;
      expect([at(row.threshold, -1), at(row.threshold, 0), at(row.threshold, 1)]).toEqual([
        'below',
        'between',
        'between',
      ]);
      expect([at(row.returnThreshold, -1), at(row.returnThreshold, 0), at(row.returnThreshold, 1)]).toEqual([
        'between',
        'between',
        'above',
      ]);
    },
  );

  it('compares what is exact, not what is printed', () => {
    expect(capacityWorksheet(bandF(26_999_999))).toMatchObject({ ratio: '27.00', case: 'below' });
    expect(capacityWorksheet(bandF(31_000_001))).toMatchObject({ ratio: '31.00', case: 'above' });
  });

  it('lets a forecast reach the threshold, as the DM does, and not pass it by a cent', () => {
    const forecast = [27_000_000, 27_000_001].map((cents, i) => ({
      year: 2025 + i,
      spending: fromCents(cents),
    }));
    expect(capacityWorksheet({ ...bandF(1), forecast }).forecast).toEqual([
      { year: 2025, ratio: '27.00', withinThreshold: true },
      { year: 2026, ratio: '27.00', withinThreshold: false },
    ]);
  });

  it('uses the thresholds as the ente has corrected them', () => {
    const rows = staffingThresholds.map((row) => ({ ...row, threshold: '16.00', returnThreshold: '16.50' }));
    expect(computeCapacity(crema, rows)).toMatchObject({ threshold: '16.00', case: 'above', margin: null });
  });
});

describe('revenue from three statements', () => {
  const years = [2021, 2022, 2023].map((year, i) => ({
    year,
    amount: ['100.00', '100.00', '101.00'][i] ?? '',
  }));

  it('is their mean less one provision, exact until it is printed', () => {
    const net = netRevenue({ statements: ['100.00', '100.00', '101.00'], doubtfulDebtProvision: '0.33' });
    expect(net.equals(decimal('301').div(3).sub(decimal('0.33')))).toBe(true);
    expect(computeCapacity({ revenue: { years, doubtfulDebtProvision: '0.33' } })).toEqual({
      revenue: '100.00',
    });
  });

  it('is not rounded before it is compared', () => {
    // The mean is 100.003333…: 27 % of it is 27.0009, of the printed 100.00 it would be 27.00.
    const thirds = years.map(({ year }, i) => ({ year, amount: i === 2 ? '100.01' : '100.00' }));
    const revenue = { years: thirds, doubtfulDebtProvision: '0' };
    expect(computeCapacity({ population: 34193, spending: [{ amount: '27.00' }], revenue })).toMatchObject({
      revenue: '100.00',
      ratio: '27.00',
      case: 'below',
      margin: '0.00',
    });
  });

  it('does not depend on the order of the years', () => {
    const revenue = (order: typeof years) =>
      computeCapacity({ revenue: { years: order, doubtfulDebtProvision: '1.00' } });
    expect(revenue(years.toReversed())).toEqual(revenue(years));
  });
});

describe('parts that are left out', () => {
  it('leave out what depends on them and nothing else', () => {
    const { population, spending, revenue, forecast, ceiling } = crema;
    expect(computeCapacity({})).toEqual({});
    expect(computeCapacity({ year: 2025 })).toEqual({});
    expect(computeCapacity({ population })).toEqual({
      band: 'f',
      threshold: '27.00',
      returnThreshold: '31.00',
    });
    expect(computeCapacity({ spending })).toEqual({ spending: '6913264.55' });
    expect(computeCapacity({ spending: [] })).toEqual({ spending: '0.00' });
    expect(computeCapacity({ spending, revenue })).toEqual({
      spending: '6913264.55',
      revenue: '41231647.73',
      ratio: '16.77',
    });
    expect(computeCapacity({ forecast })).toEqual({});
    expect(computeCapacity({ revenue, forecast: forecast.slice(0, 1) })).toEqual({
      revenue: '41231647.73',
      forecast: [{ year: 2025, ratio: '19.12' }],
    });
    expect(Object.keys(computeCapacity({ ceiling }))).toEqual(['ceiling']);
  });

  it('take a missing deduction for zero', () => {
    const input = { ceiling: { limit: '100.00', years: [{ year: 2025, items: ['100.01'] }] } };
    expect(computeCapacity(input).ceiling).toEqual([
      { year: 2025, total: '100.01', net: '100.01', headroom: '-0.01', withinLimit: false },
    ]);
  });
});

describe('limits', () => {
  it('hold exactly what they say', () => {
    expect(flexibleWorkLimit('1000', '1000.00')).toEqual({
      limit: '1000.00',
      spending: '1000.00',
      headroom: '0.00',
      withinLimit: true,
    });
    expect(computeCapacity({ flexible: { limit: '1000.00', spending: '1000.01' } })).toEqual({
      flexible: { limit: '1000.00', spending: '1000.01', headroom: '-0.01', withinLimit: false },
    });
  });
});

describe('whatever the figures', () => {
  const cents = fc.integer({ min: 1, max: 10 ** 12 });
  const items = fc.array(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), { maxLength: 8 });
  const data = (spending: readonly number[], revenue: number, factor = 1): CapacityData => ({
    population: 34193,
    spending: spending.map((c) => ({ amount: fromCents(c * factor) })),
    revenue: { netAverage: fromCents(revenue * factor) },
  });

  it('margin and spending add up to the maximum', () => {
    fc.assert(
      fc.property(items, cents, (spending, revenue) => {
        const result = capacityWorksheet(data(spending, revenue));
        if (result.case !== 'below') expect([result.maximumSpending, result.margin]).toEqual([null, null]);
        else
          expect(toCents(result.margin ?? '') + toCents(result.spending ?? '')).toBe(
            toCents(result.maximumSpending ?? ''),
          );
      }),
    );
  });

  it('a row of zero and the order of the rows change nothing', () => {
    fc.assert(
      fc.property(items, cents, (spending, revenue) => {
        const result = capacityWorksheet(data(spending, revenue));
        expect(capacityWorksheet(data([...spending, 0], revenue))).toEqual(result);
        expect(capacityWorksheet(data(spending.toReversed(), revenue))).toEqual(result);
      }),
    );
  });

  it('the same factor on every amount leaves ratio and case', () => {
    fc.assert(
      fc.property(items, cents, fc.integer({ min: 1, max: 1000 }), (spending, revenue, factor) => {
        const { ratio, case: situation } = capacityWorksheet(data(spending, revenue));
        expect(capacityWorksheet(data(spending, revenue, factor))).toMatchObject({ ratio, case: situation });
      }),
    );
  });

  it('the case agrees with whole-number arithmetic', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.integer({ min: -3, max: 3 }),
        fc.constantFrom(27n, 31n),
        (revenue, shift, t) => {
          const spending = (revenue * t) / 100n + BigInt(shift);
          fc.pre(spending >= 0n);
          const expected =
            spending * 100n < 27n * revenue ? 'below' : spending * 100n > 31n * revenue ? 'above' : 'between';
          expect(capacityWorksheet(data([Number(spending)], Number(revenue))).case).toBe(expected);
        },
      ),
    );
  });

  it('the headroom of the ceiling is the limit less the net, to the cent', () => {
    fc.assert(
      fc.property(items, cents, cents, cents, (amounts, excluded, dm2020, limit) => {
        const result = ceilingColumn(fromCents(limit), {
          items: amounts.map(fromCents),
          excluded: fromCents(excluded),
          dm2020: fromCents(dm2020),
        });
        const net = amounts.reduce((total, c) => total + c, 0) - excluded - dm2020;
        expect(result.net).toBe(fromCents(net));
        expect(result.headroom).toBe(fromCents(limit - net));
        expect(result.withinLimit).toBe(net <= limit);
      }),
    );
  });
});
