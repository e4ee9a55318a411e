import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { decimal, roundHalfUp, sum } from '../../../../../shared/numbers/decimal.ts';
import {
  flexibleColumns,
  flexiblePosition,
  progressionsPosition,
  turnOver,
} from '../../../../../shared/plan/staff/other-limits.ts';
import { idOf, planWith } from '../plan-with.ts';

type Parts = Readonly<Record<string, unknown>>;
const plan = (capacity: Parts, parts: Parts = {}) => planWith({ capacity, ...parts });

describe('flexible work', () => {
  it.each<[string, Parts, string | null, string | null]>([
    ['as the ente states it', { limit: '10.00', spending2009: '20.00' }, '10.00', 'stated'],
    ['of 2009', { spending2009: '20.00' }, '20.00', '2009'],
    ['of half of 2009', { spending2009: '20.01', share: 'half' }, '10.01', '2009'],
    [
      'of the mean, where 2009 had none',
      { spending2007: '10.00', spending2008: '10.01', spending2009: '0.00' },
      '6.67',
      'mean',
    ],
    ['unknown where the mean is', { spending2007: '10.00', spending2009: '0.00' }, null, null],
    [
      'none where nothing was ever spent',
      { spending2007: '0.00', spending2008: '0.00', spending2009: '0.00' },
      null,
      null,
    ],
  ])('has the limit %s', (_what, flexibleWork, limit, basis) => {
    expect(flexiblePosition(plan({ flexibleWork }))).toMatchObject({ limit, basis, years: [] });
  });

  it('goes by its one figure without rows, and by its rows where there are any', () => {
    const flexibleWork = { limit: '10.00', spending: '12.00' };
    expect(flexiblePosition(plan({ flexibleWork })).years).toMatchObject([
      { year: null, column: null, spending: '12.00', result: { headroom: '-2.00', withinLimit: false } },
    ]);
    const flexibleRows = [{ id: idOf(1), role: 'item', secondYear: '4.00' }];
    expect(flexiblePosition(plan({ flexibleWork, flexibleRows })).years).toMatchObject([
      { year: 2026, result: null },
      { year: 2027, spending: '4.00', result: { headroom: '6.00', withinLimit: true } },
      { year: 2028, result: null },
    ]);
  });

  const cents = fc
    .integer({ min: 0, max: 1_000_000 })
    .map((value) => roundHalfUp(decimal(String(value)).div(100), 2));
  const rows = fc.array(
    fc.record({
      role: fc.constantFrom('item', 'excluded'),
      firstYear: fc.option(cents),
      secondYear: fc.option(cents),
      thirdYear: fc.option(cents),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it('adds what is spent and takes off what is excluded, whatever the order, and a row of zeros changes nothing', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const withIds = some.map((row, index) => ({ ...row, id: idOf(index + 1) }));
        const spendings = (list: readonly object[]) =>
          flexiblePosition(plan({ flexibleRows: list, flexibleWork: { limit: '1.00' } })).years.map(
            ({ spending }) => spending,
          );
        const expected = flexibleColumns.map((column) =>
          roundHalfUp(
            sum(
              some.map((row) => {
                const amount = decimal(row[column] ?? '0');
                return row.role === 'excluded' ? amount.neg() : amount;
              }),
            ),
            2,
          ),
        );
        expect(spendings(withIds)).toEqual(expected);
        expect(spendings(withIds.toReversed())).toEqual(expected);
        const zeros = {
          id: idOf(99),
          role: 'item',
          firstYear: '0.00',
          secondYear: '0.00',
          thirdYear: '0.00',
        };
        expect(spendings([...withIds, zeros])).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe('progressions between areas', () => {
  it('are the budget of Crema, of which a part is used', () => {
    expect(progressionsPosition(loadSamplePlan())).toMatchObject({
      budget: '26024.90',
      balance: { used: '7102.84', left: '18922.06', withinBudget: true },
    });
  });

  it.each<[string, Parts, string | null, string | null]>([
    ['0,55 % of the wage bill', { wageBill: '1000000.00', used: '0.00' }, '5500.00', '5500.00'],
    ['another percentage', { wageBill: '1000000.00', percentage: '0.6', used: '1.00' }, '6000.00', '5999.00'],
    ['what is stated', { wageBill: '1000000.00', budget: '10.00', used: '10.00' }, '10.00', '0.00'],
    ['unknown without a wage bill', { used: '1.00' }, null, null],
    ['a budget of which nobody says what is used', { budget: '10.00' }, '10.00', null],
  ])('may cost %s', (_what, progressions, budget, left) => {
    const position = progressionsPosition(plan({ progressions }));
    expect([position.budget, position.balance?.left ?? null]).toEqual([budget, left]);
  });
});

describe('the turn-over', () => {
  const gradeCosts = [{ id: idOf(90), grade: 'Istruttori', annualCost: '100.00' }];
  const leaver = (index: number, parts: Parts = {}) => ({
    id: idOf(index),
    year: 2025,
    grade: 'Istruttori',
    ...parts,
  });
  const hire = (index: number, parts: Parts = {}) => ({
    id: idOf(index),
    status: 'new',
    year: 2026,
    grade: 'Istruttori',
    ...parts,
  });

  it('sets the hires of a year against the leavers of the one before, permanent ones alone', () => {
    const leavers = [leaver(1), leaver(2, { contract: 'fixed-term' }), leaver(3, { year: 2026 })];
    const hires = [hire(11, { partTimeQuota: '0.3' }), hire(12, { contract: 'fixed-term' })];
    expect(turnOver(plan({ leavers, gradeCosts }, { hires }))).toMatchObject([
      { year: 2026, result: { allowed: '30.00', planned: '30.00', headroom: '0.00', withinLimit: true } },
      { year: 2027, result: { allowed: '30.00', planned: '0.00' } },
      { year: 2028, result: { allowed: '0.00', planned: '0.00' } },
    ]);
  });

  it('cannot be told for the years in which a cost is not known', () => {
    const found = turnOver(
      plan({ leavers: [leaver(1, { grade: 'Ignota' })], gradeCosts }, { hires: [hire(11)] }),
    );
    expect(found.map(({ result }) => result === null)).toEqual([true, false, false]);
  });

  it('has no year where the plan names none', () => {
    const doc = plan({}, {});
    expect(turnOver({ ...doc, plan: { ...doc.plan, period: { firstYear: null } } })).toEqual([]);
  });
});
