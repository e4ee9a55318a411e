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
    ['a'.repeat(50), `${'a'.repeat(16)}|${'a'.repeat(16)}|${'a'.repeat(16)}|aa`],
    ['7256253617256253617256253', '7256253617256253|617256253'],
    ['7.256.253,61', '7.256.253,61'],
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
