import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HeadcountFigures,
  headcountByGrade,
  headcountTotal,
} from '../../../../shared/calculators/headcount.ts';
import { progressionsBalance } from '../../../../shared/calculators/progressions.ts';
import { decimal } from '../../../../shared/numbers/decimal.ts';

const row = (
  heads: number | null,
  partTimeHeads: number | null,
  partTimeQuota: string | null,
): HeadcountFigures => ({
  heads,
  partTimeHeads,
  partTimeQuota,
});

describe('headcount', () => {
  it('gives the totals of Crema', () => {
    expect(headcountTotal([row(170, 18, '13.66')])).toEqual({
      heads: 170,
      partTimeHeads: 18,
      partTimeQuota: '13.66',
      fullTimeEquivalent: '165.66',
    });
    const fixedTerm = [row(1, 0, '0'), row(2, 0, '0'), row(2, 1, '0.33'), row(1, 0, '0'), row(1, 1, '0.33')];
    expect(headcountTotal(fixedTerm)).toMatchObject({ heads: 7, fullTimeEquivalent: '5.66' });
  });

  it('gives the subtotals of the grades in the order of the rows, also where the printed one is cut off', () => {
    const rows = [
      { grade: 'Istruttori', ...row(93, 9, '6.72') },
      { grade: 'Operatori esperti', ...row(6, 3, '2.44') },
      { grade: 'Istruttori', ...row(22, 1, '0.83') },
      { grade: 'Operatori esperti', ...row(16, 2, '1.39') },
    ];
    expect(headcountByGrade(rows)).toEqual([
      {
        grade: 'Istruttori',
        heads: 115,
        partTimeHeads: 10,
        partTimeQuota: '7.55',
        fullTimeEquivalent: '112.55',
      },
      {
        grade: 'Operatori esperti',
        heads: 22,
        partTimeHeads: 5,
        partTimeQuota: '3.83',
        fullTimeEquivalent: '20.83',
      },
    ]);
  });

  it('counts what is not yet written for nothing', () => {
    const empty = { heads: 0, partTimeHeads: 0, partTimeQuota: '0.00', fullTimeEquivalent: '0.00' };
    expect(headcountTotal([row(null, null, null)])).toEqual(empty);
    expect(headcountTotal([])).toEqual(empty);
    expect(headcountByGrade([])).toEqual([]);
  });

  it('splits by grade without losing anybody', () => {
    const figures = fc.record({
      grade: fc.constantFrom('A', 'B', 'C'),
      heads: fc.nat(50),
      partTimeHeads: fc.nat(5),
      partTimeQuota: fc.nat(99).map((n) => `0.${String(n).padStart(2, '0')}`),
    });
    fc.assert(
      fc.property(fc.array(figures), (rows) => {
        const parts = headcountByGrade(rows);
        const whole = headcountTotal(rows);
        expect(parts.reduce((n, part) => n + part.heads, 0)).toBe(whole.heads);
        const equivalents = parts.reduce((n, part) => n.add(decimal(part.fullTimeEquivalent)), decimal('0'));
        expect(equivalents.equals(decimal(whole.fullTimeEquivalent))).toBe(true);
        expect(headcountTotal(rows.toReversed())).toEqual(whole);
      }),
    );
  });
});

describe('progressions', () => {
  it('leave what Crema has not used yet', () => {
    expect(progressionsBalance('26024.90', ['7102.84'])).toEqual({
      used: '7102.84',
      left: '18922.06',
      withinBudget: true,
    });
  });

  it('may use the budget up but not exceed it', () => {
    expect(progressionsBalance('100.00', ['60.00', '40'])).toEqual({
      used: '100.00',
      left: '0.00',
      withinBudget: true,
    });
    expect(progressionsBalance('100.00', ['60.00', '40.01'])).toMatchObject({
      left: '-0.01',
      withinBudget: false,
    });
    expect(progressionsBalance('100', [])).toEqual({ used: '0.00', left: '100.00', withinBudget: true });
  });
});
