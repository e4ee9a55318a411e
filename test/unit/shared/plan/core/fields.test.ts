import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { amount } from '../../../../../shared/plan/core/fields.ts';

describe('amount', () => {
  it.each([
    ['12', '12.00'],
    ['12.5', '12.50'],
    ['-0.05', '-0.05'],
    ['-0', '0.00'],
    ['007.10', '7.10'],
    ['9999999999999.99', '9999999999999.99'],
  ])('reads %s as %s', (written, read) => {
    expect(amount().parse(written)).toBe(read);
  });

  it('leaves alone what it has read once', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15 + 1, max: 1e15 - 1 }), (cents) => {
        const once = amount().parse((cents < 0 ? '-' : '') + written(Math.abs(cents)));
        expect(amount().parse(once)).toBe(once);
      }),
    );
  });

  it.each(['', '1,5', '1.234', '12345678901234', '1e3', ' 1', 12])('refuses %j', (value) => {
    expect(amount().safeParse(value).success).toBe(false);
  });

  it('stays a string with its pattern in JSON Schema', () => {
    expect(z.toJSONSchema(amount()).anyOf).toContainEqual(
      expect.objectContaining({ type: 'string', pattern: expect.stringContaining('\\d{1,13}') }),
    );
  });
});

function written(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
