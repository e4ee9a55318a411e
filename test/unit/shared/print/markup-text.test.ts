import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapTexts } from '../../../../shared/print/map-texts.ts';
import { markupText } from '../../../../shared/print/markup-text.ts';

describe('markupText', () => {
  it('takes out what no XML can hold and keeps the rest', () => {
    expect(markupText('a\u0000b\u0007c\ud800d\uffff')).toBe('abcd');
    expect(markupText('§ «attività» € 👩‍💼 𝄞 \u200b\u00ad\u202e#$<>&')).toBe(
      '§ «attività» € 👩‍💼 𝄞 \u200b\u00ad\u202e#$<>&',
    );
  });

  it('makes one line end of every kind there is', () => {
    expect(markupText('a\r\nb\rc\u2028d\u0085e\u000bf\tg')).toBe('a\nb\nc\nd\ne\nf\tg');
  });

  it('gives only what XML 1.0 calls a character, whatever comes in', () => {
    const xmlText = /^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => xmlText.test(markupText(text))));
  });
});

describe('mapTexts', () => {
  it('changes every text at any depth, but not those of the keys to skip', () => {
    const value = { key: 'a', list: ['a', 1, null, { text: 'a', key: ['a'] }], yes: true };
    expect(mapTexts(value, (text) => `${text}!`, new Set(['key']))).toEqual({
      key: 'a',
      list: ['a!', 1, null, { text: 'a!', key: ['a'] }],
      yes: true,
    });
  });
});
