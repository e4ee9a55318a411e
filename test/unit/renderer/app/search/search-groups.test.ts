import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupHits,
  hitCount,
  piecesOf,
  targetWords,
} from '../../../../../renderer/app/search/search-groups.ts';
import type { SearchHit } from '../../../../../renderer/stores/search-store.ts';

const hit = (sectionKey: string, title: string): SearchHit => ({
  target: { of: 'section', key: sectionKey },
  title: { text: title, marks: [] },
  snippet: { text: '', marks: [] },
  sectionKey,
});

describe('groupHits', () => {
  it('puts the section of the best hit first and numbers the hits as they are shown', () => {
    const groups = groupHits([hit('2.3', 'a'), hit('1', 'b'), hit('2.3', 'c')]);
    expect(
      groups.map(({ sectionKey, hits }) => [
        sectionKey,
        hits.map(({ hit, index }) => [hit.title.text, index]),
      ]),
    ).toEqual([
      [
        '2.3',
        [
          ['a', 0],
          ['c', 1],
        ],
      ],
      ['1', [['b', 2]]],
    ]);
    expect(groupHits([])).toEqual([]);
  });

  it('neither loses a hit nor shows one twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('1', '2.2', '4', 'plan')), (keys) => {
        const hits = keys.map((key, index) => hit(key, String(index)));
        const shown = groupHits(hits).flatMap((group) => group.hits);
        expect(shown.map(({ index }) => index)).toEqual(keys.map((_, index) => index));
        expect(new Set(shown.map((placed) => placed.hit))).toEqual(new Set(hits));
      }),
    );
  });
});

describe('piecesOf', () => {
  it('parts the found words from the others, without empty pieces', () => {
    const marks = [
      { start: 0, end: 3 },
      { start: 7, end: 9 },
    ];
    expect(piecesOf({ text: 'uno due tre', marks })).toEqual([
      { text: 'uno', marked: true },
      { text: ' due', marked: false },
      { text: ' t', marked: true },
      { text: 're', marked: false },
    ]);
    expect(piecesOf({ text: 'tre', marks: [{ start: 0, end: 3 }] })).toEqual([{ text: 'tre', marked: true }]);
    expect(piecesOf({ text: '', marks: [] })).toEqual([]);
  });

  it('loses no letter of any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat(30), { maxLength: 6 }), (text, cuts) => {
        const places = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort((a, b) => a - b);
        const marks = places.flatMap((start, index) =>
          index % 2 === 0 && places[index + 1] !== undefined
            ? [{ start, end: places[index + 1] ?? start }]
            : [],
        );
        const pieces = piecesOf({ text, marks });
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.filter(({ marked }) => marked)).toHaveLength(marks.length);
      }),
    );
  });
});

describe('the words of the search', () => {
  it('names what was found by its kind', () => {
    expect(targetWords({ of: 'section', key: '2.2' })).toBe('Testo della sezione');
    expect(targetWords({ of: 'single', kind: 'administration' })).toMatch(/^[A-Z]/);
    expect(targetWords({ of: 'item', kind: 'objectives', id: 'x' })).toBe('Obiettivo di performance');
  });

  it.each([
    [0, /^Nessun risultato/],
    [1, /^1 risultato$/],
    [2, /^2 risultati$/],
    [49, /^49 risultati$/],
    [50, /^I 50 risultati migliori/],
  ])('counts %i', (count, words) => {
    expect(hitCount(count, 50)).toMatch(words);
  });
});
