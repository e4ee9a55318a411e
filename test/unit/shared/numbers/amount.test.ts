import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCents, isAmount, toCents } from '../../../../shared/numbers/amount.ts';

describe('amounts and cents', () => {
  it.each([
    ['6913264.55', 691326455, '6913264.55'],
    ['-32488.6', -3248860, '-32488.60'],
    ['-0.05', -5, '-0.05'],
    ['-0.00', 0, '0.00'],
    ['007', 700, '7.00'],
    ['0.1', 10, '0.10'],
  ])('%s is %i cents and prints %s', (amount, cents, printed) => {
    expect(toCents(amount)).toBe(cents);
    expect(fromCents(cents)).toBe(printed);
  });

  it('goes to text and back without losing a cent', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => {
        expect(toCents(fromCents(cents))).toBe(cents);
        expect(fromCents(cents)).toMatch(/^-?\d+\.\d\d$/);
      }),
    );
  });

  it.each(['', '1.234', '1,50', '1.', '.5', '+1', '1e3', ' 1', '1 ', '€ 1', '-', '--1'])(
    'refuses %j',
    (text) => {
      expect(isAmount(text)).toBe(false);
      expect(() => toCents(text)).toThrow(
        expect.objectContaining({ code: 'amount.malformed', kind: 'input' }),
      );
    },
  );

  it('refuses what a double cannot hold to the cent', () => {
    expect(toCents('90071992547409.91')).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => toCents('90071992547409.92')).toThrow(expect.objectContaining({ code: 'amount.too-large' }));
    expect(() => fromCents(0.5)).toThrow(RangeError);
  });
});
