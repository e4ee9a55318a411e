import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CostTerms,
  irapInYear,
  monthsInYear,
  spendingInYear,
} from '../../../../shared/calculators/hire-cost.ts';
import { decimal, roundHalfUp, sum } from '../../../../shared/numbers/decimal.ts';

const terms = (parts: Partial<CostTerms> = {}): CostTerms => ({
  year: 2026,
  startDate: null,
  endDate: null,
  partTimeQuota: null,
  annualCost: null,
  firstYearCost: null,
  ...parts,
});
const unit = { annualCost: decimal('36000.00'), irap: decimal('2500.00') };
const unknown = { annualCost: null, irap: null };
const cost = (parts: Partial<CostTerms>, year: number) => {
  const exact = spendingInYear(terms(parts), unit, year);
  return exact === null ? null : roundHalfUp(exact, 2);
};

describe('the months of service in a year', () => {
  it.each([
    ['2026-01-01', null, 2026, 12],
    ['2026-01-31', null, 2026, 12],
    ['2026-03-01', null, 2026, 10],
    ['2026-12-31', null, 2026, 1],
    ['2026-03-01', null, 2025, 0],
    ['2026-03-01', null, 2027, 12],
    ['2026-03-01', '2026-05-31', 2026, 3],
    ['2026-03-01', '2027-05-31', 2026, 10],
    ['2026-03-01', '2027-05-31', 2027, 5],
    ['2026-03-01', '2027-05-31', 2028, 0],
    ['2026-05-01', '2026-03-31', 2026, 0],
    // The start date says when service starts, whatever the year of the plan.
    ['2027-07-01', null, 2026, 0],
    ['2027-07-01', null, 2027, 6],
  ])('from %s to %s in %i: %i', (startDate, endDate, year, months) => {
    expect(monthsInYear(terms({ startDate, endDate }), year)).toBe(months);
  });

  it('are unknown in the first year without a start date, and without any year', () => {
    expect([2025, 2026, 2027].map((year) => monthsInYear(terms(), year))).toEqual([0, null, 12]);
    expect(monthsInYear(terms({ year: null }), 2026)).toBeNull();
  });
});

describe('the cost of a year', () => {
  it('is the twelfths of the cost of the grade, rounded last', () => {
    expect(cost({ startDate: '2026-06-15' }, 2026)).toBe('21000.00');
    expect(cost({ startDate: '2026-06-15', partTimeQuota: '0.83' }, 2026)).toBe('17430.00');
    const third = spendingInYear(terms({ annualCost: '100.00', startDate: '2026-09-01' }), unknown, 2026);
    expect(third?.toFraction()).toBe('100/3');
  });

  it('is that of the person where it is written, hours included', () => {
    expect(cost({ annualCost: '24000.00', startDate: '2026-07-01', partTimeQuota: '0.5' }, 2026)).toBe(
      '12000.00',
    );
    expect(cost({ annualCost: '24000.00', startDate: '2026-07-01' }, 2027)).toBe('24000.00');
  });

  it('is the stated one in the first year only', () => {
    expect(cost({ firstYearCost: '1.00' }, 2026)).toBe('1.00');
    expect(cost({ firstYearCost: '1.00', startDate: '2027-07-01' }, 2026)).toBe('0.00');
    expect(cost({ firstYearCost: '1.00' }, 2027)).toBe('36000.00');
  });

  it('is not known without a cost or without a start, and nothing before the start', () => {
    expect(cost({}, 2026)).toBeNull();
    expect(spendingInYear(terms(), unknown, 2027)).toBeNull();
    expect(spendingInYear(terms(), unknown, 2025)?.toString()).toBe('0');
  });

  it('of IRAP comes from the grade alone, by the same twelfths', () => {
    const irap = irapInYear(
      terms({ annualCost: '1.00', startDate: '2026-07-01', partTimeQuota: '0.5' }),
      unit,
      2026,
    );
    expect(irap === null ? null : roundHalfUp(irap, 2)).toBe('625.00');
    expect(irapInYear(terms({ startDate: '2026-07-01' }), { ...unit, irap: null }, 2026)).toBeNull();
  });

  it('adds up to the months served, wherever they fall', () => {
    const date = fc
      .tuple(fc.integer({ min: 2026, max: 2028 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => ({
        text: `${year}-${String(month).padStart(2, '0')}-15`,
        index: year * 12 + month,
      }));
    fc.assert(
      fc.property(date, date, (start, end) => {
        const years = [2025, 2026, 2027, 2028, 2029];
        const hire = terms({ startDate: start.text, endDate: end.text });
        const total = sum(years.flatMap((year) => spendingInYear(hire, unit, year) ?? []));
        const months = Math.max(0, end.index - start.index + 1);
        expect(total.toString()).toBe(String(months * 3000));
      }),
    );
  });
});
