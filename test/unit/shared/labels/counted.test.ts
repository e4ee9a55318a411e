import { describe, expect, it } from 'vitest';
import { counted } from '../../../../shared/labels/counted.ts';

describe('a count', () => {
  it.each([
    [0, '0 voci'],
    [1, '1 voce'],
    [2, '2 voci'],
    [101, '101 voci'],
  ])('of %i takes the word that goes with it', (count, words) => {
    expect(counted(count, 'voce', 'voci')).toBe(words);
  });
});
