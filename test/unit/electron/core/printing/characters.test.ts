import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCharacters, cleanText, missingSign } from '../../../../../electron/core/printing/characters.ts';
import { coverageOf } from '../../../../../electron/core/printing/coverage.ts';
import { printResources } from '../../../../../electron/core/printing/resources.ts';

const covers = coverageOf(printResources().fonts);
const clean = (text: string) => cleanText(text, covers);

describe('characters that print', () => {
  it('leaves Italian text and the usual signs as they are', () => {
    const usual = 'Città, perché: «È già così» – “€ 1.234,50” ‘ª º’ … ½ × ≥ ≤ • ☑ → ™ ü ß ç ñ Š';
    expect(clean(usual)).toEqual({ text: usual, missing: [] });
  });

  it.each([
    ['e\u0301', 'é'],
    ['a\u2011b\u2010c', 'a-b-c'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a\tb\u2003c\u3000d', 'a b\u2003c d'],
    ['x\u0000\u0007\u200b\u00ad\ufeff\u202ey', 'xy'],
    ['\uf0b7 voce', '• voce'],
    ['✓ fatto ✔', '☑ fatto ☑'],
    ['Ａｂ１', 'Ab1'],
    ['𝒳', 'X'],
    ['\u2708\ufe0f', `${missingSign}`],
  ])('maps what stands for something else: %j', (source, expected) => {
    const { text } = clean(source);
    expect(text === expected || text === expected.replaceAll('\u2003', ' ')).toBe(true);
  });

  it('shows the rest by a sign and reports it once', () => {
    expect(clean('日本 日 😀 \ue000 \ud800')).toEqual({
      text: `${missingSign}${missingSign} ${missingSign} ${missingSign} ${missingSign} ${missingSign}`,
      missing: ['日', '本', '😀', '\ue000', '\ud800'],
    });
  });

  it('gives only characters that the fonts have, from any Unicode at all', () => {
    const anything = fc.string({
      unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    });
    fc.assert(
      fc.property(anything, (source) => {
        for (const character of clean(source).text) {
          expect(character === '\n' || covers(character.codePointAt(0) ?? 0)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('names the place in the plan and the code, never the text', () => {
    const plan = {
      objectives: [{ title: 'ok' }, { title: 'Cassa 日本', managers: ['a', '😀'] }],
      n: 3,
      none: null,
    };
    const { value, warnings } = cleanCharacters(plan, covers);
    expect(value).toEqual({
      ...plan,
      objectives: [{ title: 'ok' }, { title: 'Cassa ☐☐', managers: ['a', '☐'] }],
    });
    expect(warnings.map(({ path }) => path)).toEqual(['objectives[1].title', 'objectives[1].managers[1]']);
    expect(warnings[0]?.message).toBe(
      'I caratteri U+65E5, U+672C non si possono stampare: al loro posto compare ☐.',
    );
    expect(warnings[1]?.message).toBe('Il carattere U+1F600 non si può stampare: al suo posto compare ☐.');
  });

  it('counts the characters that are too many to list', () => {
    const { warnings } = cleanCharacters({ title: '一二三四五六七' }, covers);
    expect(warnings[0]?.message).toContain('U+4E94 e altri 2 non');
  });
});
