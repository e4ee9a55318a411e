import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../../electron/core/files/decode-text.ts';
import { refusalOf } from '../../../../support/refusal.ts';

const words = 'Attività – «è già» € 1.234,50\tperò\r\n';
/** The same words as an office program of twenty years ago writes them. */
const windows1252 = Buffer.from(words.replaceAll('–', '\u0096').replaceAll('€', '\u0080'), 'latin1');

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(words), 'UTF-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${words}`), 'UTF-8'],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${words}`, 'utf16le'), 'UTF-16'],
    ['UTF-16, the big end first', Buffer.from(`\uFEFF${words}`, 'utf16le').swap16(), 'UTF-16'],
    ['Windows-1252', windows1252, 'Windows-1252'],
  ] as const)('reads %s', (_what, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: words, encoding });
  });

  it('takes nothing for a text without words', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'UTF-8' });
  });

  it.each([
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0xff])],
    ['a PDF', Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\u0000\u0081', 'latin1')],
    ['UTF-16 without a mark', Buffer.from('Ufficio;Livello', 'utf16le')],
  ])('refuses %s', async (_what, bytes) => {
    const error = await refusalOf(() => decodeText(bytes));
    expect(error.code).toBe('file.not-text');
    expect(error.message).toMatch(/UTF-8/);
  });

  it('reads every text in UTF-8 as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/[\0\uFEFF]/.test(text)),
        (text) => {
          expect(decodeText(Buffer.from(text)).text).toBe(text);
        },
      ),
    );
  });
});
