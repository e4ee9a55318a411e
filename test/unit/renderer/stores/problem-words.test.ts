import { describe, expect, it } from 'vitest';
import { problemWords } from '../../../../renderer/stores/problem-words.ts';
import { PiaoError } from '../../../../shared/errors.ts';
import { unexpectedError } from '../../../../shared/unexpected-error.ts';

describe('the words of a problem', () => {
  it('are those of our errors, and never those of a library', () => {
    const otherwise = 'Le pagine non si disegnano.';
    expect(problemWords(new PiaoError('print.failed', 'La stampa è fallita.'), otherwise)).toBe(
      'La stampa è fallita.',
    );
    expect(problemWords(new Error('The source image cannot be decoded.'), otherwise)).toBe(otherwise);
    expect(problemWords('Invalid PDF structure', otherwise)).toBe(otherwise);
  });

  it('are one Italian sentence, with where to tell of it, when nobody has said anything else', () => {
    const words = problemWords(new TypeError("Cannot read properties of undefined (reading 'id')"));
    expect(words).toBe(unexpectedError);
    expect(words).toContain('«Segnala un problema…»');
    expect(words).not.toContain('undefined');
  });
});
