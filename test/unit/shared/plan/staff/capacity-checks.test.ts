import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { checkCapacity } from '../../../../../shared/plan/staff/capacity-checks.ts';
import { codesOf, only } from '../finding-place.ts';
import { idOf, planWith, withHeader } from '../plan-with.ts';

/** An ente of band f: threshold 27 %, return 31 %; spending 20 over net revenue 100. */
const spending = [{ id: idOf(1), code: 'U.1.01.00.00.000', amount: '20.00' }];
const revenue = [{ id: idOf(2), label: 'Rendiconti', official: true, netAverage: '100.00' }];
const forecast = [
  { id: idOf(3), year: 2026, spending: '21.00' },
  { id: idOf(4), year: 2027, spending: '22.00' },
];
const plan = (capacity: Readonly<Record<string, unknown>>, parts: Readonly<Record<string, unknown>> = {}) =>
  planWith({
    administration: { inhabitants: 12_000 },
    capacity: { spending, revenue, ...capacity },
    ...parts,
  });
const codes = (doc: PlanDocument) => codesOf(checkCapacity(doc));
const find = (doc: PlanDocument, code: string) => only(doc, checkCapacity(doc), code);

describe('nothing', () => {
  it('is found in a plan without worksheets, nor in one whose figures hold', () => {
    expect(codes(planWith())).toEqual([]);
    expect(codes(plan({ forecast }))).toEqual([]);
  });
});

describe('the thresholds of DM 17.3.2020', () => {
  it.each([
    ['26.99', 0],
    ['27.00', 0],
    ['27.01', 1],
  ])('a forecast of %s over 100: %i findings', (planned, count) => {
    const doc = plan({
      forecast: [
        { ...forecast[0], spending: '1.00' },
        { ...forecast[1], spending: planned },
      ],
    });
    expect(codes(doc)).toEqual(Array(count).fill('capacity.threshold-exceeded'));
    if (count === 0) return;
    expect(find(doc, 'capacity.threshold-exceeded')).toMatchObject({
      severity: 'blocking',
      path: 'capacity.forecast[1].spending',
      item: idOf(4),
      section: '3.3.2',
      message: expect.stringMatching(/^Nel 2027 .* è il 27,01% .* valore soglia del 27,00%/),
    });
  });

  it.each([
    ['31.00', 0],
    ['31.01', 1],
  ])('spending of %s over 100: %i findings', (amount, count) => {
    const doc = plan({ spending: [{ id: idOf(1), amount }] });
    expect(codes(doc)).toEqual(Array(count).fill('capacity.above-return-threshold'));
    if (count === 0) return;
    expect(find(doc, 'capacity.above-return-threshold')).toMatchObject({
      severity: 'warning',
      path: 'capacity.spending',
      item: null,
      message: expect.stringContaining('31,01% delle entrate, oltre il valore di rientro del 31,00%'),
    });
  });

  it('are not judged without revenue, year or amount', () => {
    const high = { id: idOf(3), year: 2026, spending: '99.00' };
    expect(codes(plan({ revenue: [], forecast: [high] }))).toEqual([]);
    expect(codes(plan({ forecast: [{ ...high, year: null }] }))).toEqual([]);
    expect(codes(plan({ forecast: [{ ...high, spending: null }] }))).toEqual([]);
  });

  it('go by the official scenario', () => {
    const poor = { id: idOf(5), label: 'Prudente', netAverage: '60.00' };
    expect(codes(plan({ revenue: [poor, ...revenue] }))).toEqual([]);
    const turned = [
      { ...poor, official: true },
      { ...revenue[0], official: false },
    ];
    expect(codes(plan({ revenue: turned }))).toEqual(['capacity.above-return-threshold']);
  });
});

describe('the static ceiling', () => {
  const rows = (cells: Readonly<Record<string, string>>) => ({
    ceiling: { limit: '100.00' },
    ceilingRows: [{ id: idOf(6), role: 'item', code: '103', ...cells }],
  });

  it.each([
    ['firstYear', 'Nel 2026'],
    ['secondYear', 'Nel 2027'],
    ['thirdYear', 'Nel 2028'],
  ])('is exceeded in %s by a cent', (column, words) => {
    expect(codes(plan(rows({ [column]: '100.00' })))).toEqual([]);
    const doc = plan(rows({ [column]: '100.01' }));
    expect(find(doc, 'capacity.ceiling-exceeded')).toMatchObject({
      severity: 'blocking',
      path: 'capacity.ceiling.limit',
      item: null,
      message: expect.stringContaining(
        `${words} la spesa soggetta al limite è di 100,01 euro e lo supera di 0,01`,
      ),
    });
  });

  it('is not exceeded by the past, nor where something is taken off, nor without a limit', () => {
    expect(codes(plan(rows({ statement: '200.00' })))).toEqual([]);
    const off = { id: idOf(7), role: 'excluded', firstYear: '1.00' };
    const some = rows({ firstYear: '101.00' });
    expect(codes(plan({ ...some, ceilingRows: [...some.ceilingRows, off] }))).toEqual([]);
    expect(codes(plan({ ...some, ceiling: {} }))).toEqual([]);
  });

  it('names the years in words where the plan does not say its first', () => {
    const doc = withHeader(plan(rows({ firstYear: '101.00', thirdYear: '102.00' })), {
      period: { firstYear: null },
    });
    expect(checkCapacity(doc).map(({ message }) => message.split(' la spesa')[0])).toEqual([
      'Nel primo anno',
      'Nel terzo anno',
    ]);
  });

  it('has a mean that its own column must give, under comma 557 alone', () => {
    const wrong = rows({ reference: '99.99' });
    const doc = plan(wrong);
    expect(codes(doc)).toEqual(['capacity.limit-disagrees']);
    expect(find(doc, 'capacity.limit-disagrees')).toMatchObject({
      path: 'capacity.ceiling.limit',
      message: expect.stringContaining('indicato è 100,00, ma la media 2011-2013 del prospetto dà 99,99'),
    });
    expect(codes(plan(rows({ reference: '100.00' })))).toEqual([]);
    expect(codes(plan({ ...wrong, ceiling: { limit: '100.00', basis: 'comma-562' } }))).toEqual([]);
  });
});

describe('macro-aggregate 101 in both tables', () => {
  const row = { id: idOf(8), role: 'item', code: '101', firstYear: '21.00', secondYear: '22.50' };

  it('must be the same amount, year by year', () => {
    const doc = plan({ forecast, ceilingRows: [row] });
    expect(find(doc, 'capacity.macro-101-disagrees')).toMatchObject({
      path: 'capacity.ceilingRows[0].secondYear',
      item: idOf(8),
      severity: 'warning',
      message: expect.stringMatching(/^Per il 2027 .* è 22,50 .* e 22,00 .* differenza è di 0,50 euro/),
    });
  });

  it.each([
    ['another macro-aggregate', { code: '103' }],
    ['a row without code', { code: '' }],
    ['a deduction', { role: 'excluded' }],
    ['an open cell', { secondYear: null }],
    ['the same amount', { secondYear: '22' }],
  ])('is not compared with %s', (_what, change) => {
    expect(codes(plan({ forecast, ceilingRows: [{ ...row, ...change }] }))).toEqual([]);
  });

  const beyond = { id: idOf(9), code: 'U.1.03.02.12.999', amount: '1.00' };

  it('alone as forecast leaves out what the statement counts beyond it', () => {
    const same = { ...row, secondYear: null };
    const doc = plan({ spending: [...spending, beyond], forecast, ceilingRows: [same] });
    expect(codes(doc)).toEqual(['capacity.forecast-incomplete']);
    expect(find(doc, 'capacity.forecast-incomplete')).toMatchObject({
      path: 'capacity.forecast',
      item: null,
      message: expect.stringContaining('comprende anche U.1.03.02.12.999: i due rapporti'),
    });
  });

  it.each([
    ['nothing', { amount: '0.00' }],
    ['an open amount', { amount: null }],
    ['more of 101', { code: 'U.1.01.02' }],
  ])('may be the forecast where the statement has %s beyond it', (_what, change) => {
    const same = { ...row, secondYear: null };
    const doc = plan({ spending: [...spending, { ...beyond, ...change }], forecast, ceilingRows: [same] });
    expect(codes(doc)).toEqual([]);
  });
});
