import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLongRuns } from '../../../../shared/print/break-words.ts';

const gap = '\u200b';
const visible = (text: string) => text.replaceAll(gap, '|');

describe('places to break in long runs of characters', () => {
  it.each([
    ['precipitevolissimevolmente', 'precipitevolissimevolmente'],
    ["nell'amministrazione/organizzazione", "nell'amministrazione/organizzazione"],
    ['protocollo@comunecrema.telecompost.it', 'protocollo@|comunecrema.|telecompost.|it'],
    ['https://www.comune.it/a/b?c=d', 'https:/|/|www.|comune.|it/|a/|b?|c=|d'],
    ['a'.repeat(50), `${'aaaa|'.repeat(12)}aa`],
    ['WWWWWWWWWWWWWWWW', 'WWWW|WWWW|WWWW|WWWW'],
    ['7256253617256253617', '7256|2536|1725|6253|617'],
    ['U.1.03.02.12.999', 'U.1.03.02.12.999'],
    ['7.256.253,61', '7.256.253,61'],
    ['art.\u00a06 c.\u00a03', 'art.\u00a06 c.\u00a03'],
    ['tra\u00a0noi\u00a0'.repeat(6), 'tra\u00a0|noi\u00a0|'.repeat(6)],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(visible(breakLongRuns(text))).toBe(expected);
  });

  it('tears no character apart and adds nothing but the invisible space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (source) => {
        const text = source.replaceAll(gap, '');
        const broken = breakLongRuns(text);
        expect(broken.replaceAll(gap, '')).toBe(text);
        expect(broken.isWellFormed()).toBe(true);
      }),
    );
  });
});
