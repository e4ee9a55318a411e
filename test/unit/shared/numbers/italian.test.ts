import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCents } from '../../../../shared/numbers/amount.ts';
import {
  formatItalianAmount,
  formatItalianDecimal,
  formatItalianPercent,
  parseItalianAmount,
  parseItalianDecimal,
  parseItalianPercent,
} from '../../../../shared/numbers/italian.ts';

describe('parseItalianAmount', () => {
  it.each([
    ['1.234,56', '1234.56'],
    ['1234.56', '1234.56'],
    ['1234,56', '1234.56'],
    ['1.234.567', '1234567.00'],
    ['1.234', '1234.00'],
    ['1234.5', '1234.50'],
    ['1234', '1234.00'],
    ['- 418.146,37', '-418146.37'],
    ['−418.146,37', '-418146.37'],
    ['– 5', '-5.00'],
    ['€ 1.234,50', '1234.50'],
    ['€1.234,50', '1234.50'],
    ['1.234,50 €', '1234.50'],
    ['1.234,50 euro', '1234.50'],
    ['EUR 1.234,50', '1234.50'],
    ['-€ 12,00', '-12.00'],
    ['€ -12,00', '-12.00'],
    ['1 234,50', '1234.50'],
    ['1\u00a0234,50', '1234.50'],
    ['1\u202f234\u202f567', '1234567.00'],
    ['  7,5\n', '7.50'],
    ['0,00', '0.00'],
    ['-0,00', '0.00'],
    ['007', '7.00'],
  ])('reads %j as %s', (text, value) => {
    expect(parseItalianAmount(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['1.234,5,6', /non si legge/],
    ['12.34,5', /non si legge/],
    ['1.2345,00', /non si legge/],
    ['1.23.456', /non si legge/],
    ['1,234.56', /non si legge/],
    ['0.125', /non si legge/],
    ['1 23,00', /non si legge/],
    ['1.234 567', /non si legge/],
    ['12 euro e 50', /non si legge/],
    ['--5', /non si legge/],
    ['-', /non si legge/],
    ['1e3', /non si legge/],
    ['1234.567', /troppi decimali/],
    ['1,234', /troppi decimali/],
    ['', /manca/],
    ['  € ', /manca/],
  ])('does not guess at %j', (text, reason) => {
    expect(parseItalianAmount(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  it('reads back whatever is printed', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => {
        const amount = fromCents(cents);
        expect(parseItalianAmount(formatItalianAmount(amount))).toEqual({ ok: true, value: amount });
        expect(parseItalianAmount(amount)).toEqual({ ok: true, value: amount });
      }),
    );
  });

  it('never throws, and gives either an amount or a sentence', () => {
    const glyphs = fc.constantFrom('0', '1', '9', '.', ',', '-', ' ', '€', '\u00a0', 'e');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: glyphs, maxLength: 12 })), (text) => {
        const parsed = parseItalianAmount(text);
        if (parsed.ok) expect(parsed.value).toMatch(/^-?\d+\.\d\d$/);
        else expect(parsed.reason).toMatch(/\.$/);
      }),
    );
  });
});

describe('other numbers', () => {
  it('reads shares and means with the decimals that they have', () => {
    expect(parseItalianDecimal('13,66', 4)).toEqual({ ok: true, value: '13.66' });
    expect(parseItalianDecimal('2,1667', 4)).toEqual({ ok: true, value: '2.1667' });
    expect(parseItalianDecimal('3', 4)).toEqual({ ok: true, value: '3' });
    expect(parseItalianDecimal('2,16667', 4)).toEqual({
      ok: false,
      reason: expect.stringMatching(/al massimo 4/),
    });
  });

  it('reads and prints percentages', () => {
    for (const text of ['16,77%', '16,77 %', ' 16,77', '16.77%']) {
      expect(parseItalianPercent(text)).toEqual({ ok: true, value: '16.77' });
    }
    expect(parseItalianPercent('16%%').ok).toBe(false);
    expect(formatItalianPercent('16.77')).toBe('16,77%');
  });

  it('prints with dots for thousands and the sign close to the figure', () => {
    expect(formatItalianAmount('-418146.37')).toBe('-418.146,37');
    expect(formatItalianAmount('1234567.8')).toBe('1.234.567,80');
    expect(formatItalianAmount('999')).toBe('999,00');
    expect(formatItalianDecimal('2.1667')).toBe('2,1667');
    expect(formatItalianDecimal('34193')).toBe('34.193');
    expect(() => formatItalianDecimal('1,5')).toThrow(expect.objectContaining({ code: 'number.malformed' }));
  });
});
