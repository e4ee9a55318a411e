import { describe, expect, it } from 'vitest';
import { markedUtf16 } from '../../../../../electron/core/importing/marked-utf16.ts';

const words = 'Piano integrato di attività e organizzazione';

describe('UTF-16 without its mark', () => {
  it('gets the mark of its byte order', () => {
    const little = Buffer.from(words, 'utf16le');
    expect([...markedUtf16(little).subarray(0, 2)]).toEqual([0xff, 0xfe]);
    expect([...markedUtf16(Buffer.from(little).swap16()).subarray(0, 2)]).toEqual([0xfe, 0xff]);
  });

  it('leaves alone what is marked already, other encodings and binary data', () => {
    for (const bytes of [
      Buffer.from(`\uFEFF${words}`, 'utf16le'),
      Buffer.from(words),
      Buffer.from([0, 0, 0, 13, 0, 0, 0, 0]),
      Buffer.from([1, 2]),
      Buffer.alloc(0),
    ]) {
      expect(markedUtf16(bytes)).toBe(bytes);
    }
  });
});
