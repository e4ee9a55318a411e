import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatItalianDate, parseItalianDate } from '../../../../shared/numbers/italian-date.ts';

describe('dates', () => {
  it.each([
    ['31.12.2025', '2025-12-31'],
    ['31/12/2025', '2025-12-31'],
    ['31-12-2025', '2025-12-31'],
    [' 1.6.2024 ', '2024-06-01'],
    ['2024-06-12', '2024-06-12'],
    ['29.02.2024', '2024-02-29'],
  ])('reads %j as %s', (text, value) => {
    expect(parseItalianDate(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['29.02.2025', /non esiste/],
    ['31.04.2025', /non esiste/],
    ['00.01.2025', /non esiste/],
    ['12.31.2025', /non esiste/],
    ['2025-13-01', /non esiste/],
    ['31.12.25', /non si legge/],
    ['31.12/2025', /non si legge/],
    ['dicembre 2025', /non si legge/],
    ['', /manca/],
  ])('refuses %j with a reason', (text, reason) => {
    expect(parseItalianDate(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  it('prints and reads back every day', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(parseItalianDate(formatItalianDate(iso))).toEqual({ ok: true, value: iso });
      }),
    );
  });

  it('refuses to print what is no date', () => {
    expect(() => formatItalianDate('31.12.2025')).toThrow(
      expect.objectContaining({ code: 'date.malformed' }),
    );
  });
});
