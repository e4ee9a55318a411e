import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PiaoError } from '../../../../shared/errors.ts';
import { decimal, ratio, roundHalfUp, sum } from '../../../../shared/numbers/decimal.ts';

describe('roundHalfUp', () => {
  it.each([
    ['2.345', 2, '2.35'],
    ['-2.345', 2, '-2.35'],
    ['2.344999', 2, '2.34'],
    ['-0.004', 2, '0.00'],
    ['-0.005', 2, '-0.01'],
    ['0', 2, '0.00'],
    ['9', 2, '9.00'],
    ['0.05', 1, '0.1'],
    ['2.5', 0, '3'],
    ['-0.4', 0, '0'],
    ['1.005', 2, '1.01'],
    ['10987945.5015', 2, '10987945.50'],
    ['123456789012345678901234.565', 2, '123456789012345678901234.57'],
  ])('%s to %i places is %s', (text, places, expected) => {
    expect(roundHalfUp(decimal(text), places)).toBe(expected);
  });

  it('rounds what has no finite decimals', () => {
    expect(roundHalfUp(ratio(2, 3), 2)).toBe('0.67');
    expect(roundHalfUp(ratio(-1, 3), 2)).toBe('-0.33');
  });

  it('is odd: the negative rounds to the negative', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }), (n, d) => {
        const positive = roundHalfUp(ratio(n, d), 2);
        expect(roundHalfUp(ratio(-n, d), 2)).toBe(positive === '0.00' ? '0.00' : `-${positive}`);
      }),
    );
  });

  it('is never more than half a unit away, and takes the upper half', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }), (n, d) => {
        const error = decimal(roundHalfUp(ratio(n, d), 2)).sub(ratio(n, d));
        expect(error.gt(ratio(-1, 200)) && error.lte(ratio(1, 200))).toBe(true);
      }),
    );
  });
});

describe('decimal', () => {
  it('keeps every digit that was written', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.integer({ min: 0, max: 8 }),
        (n, places) => {
          const text = roundHalfUp(ratio(n, 10n ** BigInt(places)), places);
          expect(roundHalfUp(decimal(text), places)).toBe(text);
          expect(decimal(text).equals(ratio(n, 10n ** BigInt(places)))).toBe(true);
        },
      ),
    );
  });

  it('sums what floats do not', () => {
    expect(roundHalfUp(sum(['0.1', '0.2', '-0.3'].map(decimal)), 2)).toBe('0.00');
    expect(sum(['0.1', '0.2', '-0.3'].map(decimal)).equals(0)).toBe(true);
    expect(sum([]).equals(0)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '1,5',
    '1.',
    '.5',
    '+1',
    '1e3',
    '1.2.3',
    '--1',
    'NaN',
    '1 000',
    '0x10',
    '٣',
    `1${'0'.repeat(40)}`,
  ])('refuses %j', (text) => {
    expect(() => decimal(text)).toThrow(PiaoError);
    expect(() => decimal(text)).toThrow(/va scritto con il punto/);
  });
});
