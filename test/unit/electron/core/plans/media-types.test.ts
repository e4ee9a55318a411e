import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../../../../electron/core/plans/media-types.ts';

describe('the media type of a file name', () => {
  it.each([
    ['parere.pdf', 'application/pdf'],
    ['PARERE.PDF', 'application/pdf'],
    ['verbale.pdf.p7m', 'application/pkcs7-mime'],
    ['organigramma.svg', 'image/svg+xml'],
    ['senza estensione', 'application/octet-stream'],
    ['.pdf', 'application/octet-stream'],
    ['file.sconosciuto', 'application/octet-stream'],
    ['constructor.constructor', 'application/octet-stream'],
  ])('%s → %s', (name, type) => {
    expect(mediaTypeOf(name)).toBe(type);
  });
});
