import { describe, expect, it } from 'vitest';
import { longestWord, textWeight } from '../../../../shared/print/column-weights.ts';

describe('how much of the page a column asks for', () => {
  it('is more for longer texts and longer words, within bounds', () => {
    const short = textWeight(['5', '1']);
    const long = textWeight([
      'Il processo è regolato da regole poco chiare e richiede più passaggi'.repeat(3),
    ]);
    expect(textWeight([])).toBe(longestWord([]));
    expect(short).toBeLessThan(textWeight(['Discrezionalità']));
    expect(long).toBeGreaterThan(short * 3);
    expect(textWeight(['parola '.repeat(10_000)])).toBeLessThan(short * 10);
  });

  it('counts a word that will be broken anyway no longer than one that will not', () => {
    expect(longestWord(['a', 'due tre'])).toBe(4);
    expect(longestWord(['organizzazione'])).toBe(14);
    expect(longestWord(['x'.repeat(400)])).toBe(16);
  });
});
