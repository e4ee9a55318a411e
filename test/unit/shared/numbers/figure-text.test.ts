import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureText, isFigureText, readFigureText } from '../../../../shared/numbers/figure-text.ts';

describe('a text that may be a figure', () => {
  it.each([
    ['27,00', '27.00'],
    ['27.00', '27.00'],
    [' 27,5 ', '27.5'],
    ['27,00%', '27,00%'],
    ['27,00 %', '27,00 %'],
    ['2026', '2026'],
    ['€ 5', '€ 5'],
    ['05', '05'],
    ['+5', '+5'],
    ['20.260.331', '20.260.331'],
    ['1.234', '1234'],
    ['1.234,5', '1234.5'],
    ['1234.5', '1234.5'],
    ['0.125', '0.125'],
    ['-3,5', '-3.5'],
    ['- 3,5', '- 3,5'],
    ['', ''],
    ['entro il 30 marzo', 'entro il 30 marzo'],
    ['1.234,5,6', '1.234,5,6'],
    ['31.12.2025', '31.12.2025'],
    [' parole ', ' parole '],
  ])('%j is kept as %j', (typed, kept) => {
    expect(readFigureText(typed)).toBe(kept);
  });

  it.each([
    ['27.00', '27,00'],
    ['1234567.8', '1.234.567,8'],
    ['-0.5', '-0,5'],
    ['27', '27'],
    ['2026', '2026'],
    ['1234567', '1234567'],
    ['€ 5', '€ 5'],
    ['27,00', '27,00'],
    ['007', '007'],
    ['2025-03-30', '2025-03-30'],
    ['', ''],
  ])('%j is shown as %j', (kept, shown) => {
    expect(figureText(kept)).toBe(shown);
  });

  it('comes back as it was from what is shown, to the last digit', () => {
    const figures = fc
      .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.stringMatching(/^\d{0,10}$/))
      .map(([negative, whole, fraction]) => {
        const digits = fraction === '' ? `${whole}` : `${whole}.${fraction}`;
        return negative && /[1-9]/.test(digits) ? `-${digits}` : digits;
      });
    fc.assert(
      fc.property(figures, (kept) => {
        expect(isFigureText(kept)).toBe(true);
        expect(figureText(kept)).not.toMatch(/\d\.\d{1,2}$/);
        expect(readFigureText(figureText(kept))).toBe(kept);
      }),
    );
  });

  it('is settled once it is read: reading again what is shown changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const kept = readFigureText(typed);
        expect(readFigureText(figureText(kept))).toBe(kept);
      }),
    );
  });
});
