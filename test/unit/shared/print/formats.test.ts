import { describe, expect, it } from 'vitest';
import { formatOfName, outputFormats } from '../../../../shared/print/formats.ts';

describe('formatOfName', () => {
  it('reads the format from the ending, in whatever letters', () => {
    for (const format of outputFormats) expect(formatOfName(`cartella.v2/piano.${format}`)).toBe(format);
    expect(formatOfName('PIANO.DOCX')).toBe('docx');
  });

  it('refuses any other ending, and says which there are', () => {
    expect(() => formatOfName('piano.odt')).toThrow(/piano\.odt.*\.pdf, \.docx, \.html/);
    expect(() => formatOfName('cartella.pdf/piano')).toThrow(/non dice quale formato/);
  });
});
