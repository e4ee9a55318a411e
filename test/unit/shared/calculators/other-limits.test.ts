import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flexibleLimit } from '../../../../shared/calculators/flexible-limit.ts';
import { progressionsBudget } from '../../../../shared/calculators/progressions.ts';
import { turnOverLimit } from '../../../../shared/calculators/turn-over.ts';
import { fromCents } from '../../../../shared/numbers/amount.ts';
import { decimal } from '../../../../shared/numbers/decimal.ts';

const reference = (spending2007: string | null, spending2008: string | null, spending2009: string | null) =>
  ({ spending2007, spending2008, spending2009, share: 'full' }) as const;

describe('the limit of flexible work', () => {
  it('is the spending of 2009, or half of it, to the cent', () => {
    expect(flexibleLimit(reference('9.00', '9.00', '100.01'))).toEqual({ limit: '100.01', basis: '2009' });
    expect(flexibleLimit({ ...reference(null, null, '100.01'), share: 'half' })?.limit).toBe('50.01');
  });

  it('is the mean of three years where nothing was spent in 2009', () => {
    expect(flexibleLimit(reference('100.00', '0.00', '0.00'))).toEqual({ limit: '33.33', basis: 'mean' });
    expect(flexibleLimit({ ...reference('100.00', '0.01', '0.00'), share: 'half' })?.limit).toBe('16.67');
  });

  it.each([
    ['nothing known', reference(null, null, null)],
    ['2009 not known', reference('1.00', '1.00', null)],
    ['nothing in 2009 and a year not known', reference(null, '1.00', '0.00')],
    ['nothing in three years', reference('0.00', '0.00', '0.00')],
  ])('is not there with %s', (_what, figures) => {
    expect(flexibleLimit(figures)).toBeNull();
  });
});

describe('the budget of progressions', () => {
  it('is the percentage of the wage bill, rounded half up', () => {
    // The wage bill that gives Crema's budget of 26.024,90.
    expect(progressionsBudget('4731800.00', '0.55')).toBe('26024.90');
    expect(progressionsBudget('1.00', '0.5')).toBe('0.01');
    expect(progressionsBudget('0.00', '0.55')).toBe('0.00');
  });
});

describe('the turn-over above the return threshold', () => {
  it('is kept exactly on the limit and broken a cent above it', () => {
    const on = turnOverLimit(decimal('100.00'), decimal('30.00'), '30.00');
    expect(on).toEqual({ allowed: '30.00', planned: '30.00', headroom: '0.00', withinLimit: true });
    expect(turnOverLimit(decimal('100.00'), decimal('30.01'), '30.00').withinLimit).toBe(false);
  });

  it('is decided on exact values, not on what is shown', () => {
    // 30 % of 0.01 is 0.003: shown as 0.00, and more than nothing.
    expect(turnOverLimit(decimal('0.01'), decimal('0.00'), '30.00').withinLimit).toBe(true);
    expect(turnOverLimit(decimal('0.01'), decimal('0.01'), '30.00')).toMatchObject({
      allowed: '0.00',
      withinLimit: false,
    });
  });

  it('does not change when all amounts are scaled', () => {
    const cents = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 1, max: 1000 }), (leavers, hires, factor) => {
        const at = (by: number) =>
          turnOverLimit(decimal(fromCents(leavers * by)), decimal(fromCents(hires * by)), '30.00')
            .withinLimit;
        expect(at(factor)).toBe(at(1));
      }),
    );
  });
});
