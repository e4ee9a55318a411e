import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortChange } from '../../../../../renderer/components/history/short-change.ts';

describe('shortChange', () => {
  it('leaves short texts as they are', () => {
    expect(shortChange('prima', 'dopo')).toEqual({ before: 'prima', after: 'dopo' });
    expect(shortChange('', 'dopo')).toEqual({ before: '', after: 'dopo' });
  });

  it('shows a change in the middle of a long text', () => {
    const [start, end] = ['inizio '.repeat(60), ' fine'.repeat(60)];
    const { before, after } = shortChange(`${start}vecchio${end}`, `${start}nuovo${end}`);
    expect(before).toMatch(/^….*vecchio.*…$/);
    expect(after).toMatch(/^….*nuovo.*…$/);
    expect(after.length).toBeLessThan(100);
  });

  it('says that something was taken away', () => {
    const { before, after } = shortChange('uno due tre', 'uno tre');
    expect([before, after]).toEqual(['uno due tre', 'uno tre']);
  });

  it('never shows two different texts alike, cuts no character in two and stays short', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, text, (start, one, other, end) => {
        const { before, after } = shortChange(start + one + end, start + other + end);
        expect(before.isWellFormed() && after.isWellFormed()).toBe(true);
        expect(Math.max(before.length, after.length)).toBeLessThan(225);
        if (one === other) expect(before).toBe(after);
      }),
    );
  });
});
