import { describe, expect, it } from 'vitest';
import { lineWords } from '../../../../shared/importing/line-words.ts';

describe('the lines of a document', () => {
  it('are one or several', () => {
    expect(lineWords([3, 3])).toBe('riga 3');
    expect(lineWords([3, 9])).toBe('righe 3-9');
    expect(lineWords([3, 9], [12, 12])).toBe('righe 3-9, 12');
    expect(lineWords([3, 3], [12, 12])).toBe('righe 3, 12');
  });
});
