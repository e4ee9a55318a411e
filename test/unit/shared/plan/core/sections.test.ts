import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRichText } from '../../../../../shared/plan/core/rich-text.ts';
import {
  chapters,
  compareSectionKeys,
  sectionKeySchema,
  sectionSchema,
  standardSections,
} from '../../../../../shared/plan/core/sections.ts';
import { kindNames, kindOf } from '../../../../../shared/plan/kinds.ts';

const standardKeys: readonly string[] = standardSections.map(({ key }) => key);
/** Few words, so that parents, sisters and twins meet often. */
const part = fc.constantFrom('3', '03', '10', '3-bis', '3a', '1', 'art-8', 'art-10');
const key = fc.oneof(
  { weight: 1, arbitrary: fc.constant('premise') },
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.constantFrom('1', '2', '3', '4'), fc.array(part, { maxLength: 3 }))
      .map((parts) => parts.flat().join('.')),
  },
);

describe('the keys of sections', () => {
  it.each([...standardKeys, '2.3.art-8', '2.10', '3.3.1.bis', '4.1a'])('reads %s', (name) => {
    expect(sectionKeySchema.parse(name)).toBe(name);
  });

  it.each(['', 'premessa', '0', '5', '2.', '.2', '2..3', '2.-a', '2.A', '2 3', '2.3\n', '__proto__', '2.è'])(
    'refuses %j',
    (name) => {
      expect(sectionKeySchema.safeParse(name).success).toBe(false);
    },
  );

  it('are those of the Piano-tipo, each once, with their own number', () => {
    expect(new Set(standardKeys).size).toBe(standardKeys.length);
    for (const { key: name, number } of standardSections) expect(number).toBe(name === 'premise' ? '' : name);
  });

  it('stand under chapters that name all of 2 and 3, in order, and nothing else', () => {
    for (const chapter of chapters) {
      expect(chapter.sections).toEqual(standardKeys.filter((name) => name.startsWith(`${chapter.key}.`)));
    }
  });

  it('have one for every kind of item', () => {
    for (const name of kindNames) expect([...standardKeys, 'plan']).toContain(kindOf(name).section);
  });
});

describe('a section', () => {
  it('has an empty text where none was given', () => {
    expect(sectionSchema.parse({})).toEqual({ number: '', title: '', body: emptyRichText });
  });

  it('refuses what is no narrative', () => {
    expect(sectionSchema.safeParse({ body: 'testo' }).success).toBe(false);
  });
});

describe('compareSectionKeys', () => {
  it.each([
    [
      ['4', '2.10', '2.9', 'premise', '1'],
      ['premise', '1', '2.9', '2.10', '4'],
    ],
    [
      ['2.3.art-10', '2.3.art-9', '2.3', '2.4'],
      ['2.3', '2.3.art-9', '2.3.art-10', '2.4'],
    ],
    [
      ['3.3.1', '3.3', '3', '3.10', '3.2'],
      ['3', '3.2', '3.3', '3.3.1', '3.10'],
    ],
    // A sub-section stands right after its parent, before a sister whose name goes on with a hyphen or a letter.
    [
      ['2.3', '2.03'],
      ['2.03', '2.3'],
    ],
    [
      ['2.03', '2.3'],
      ['2.03', '2.3'],
    ],
    [
      ['2.3-bis', '2.3.1', '2.3', '2.3a'],
      ['2.3', '2.3.1', '2.3-bis', '2.3a'],
    ],
  ])('puts %j in order', (keys, ordered) => {
    expect([...keys].sort(compareSectionKeys)).toEqual(ordered);
  });

  it('has the standard sections in the order of the Piano-tipo', () => {
    expect([...standardKeys].reverse().sort(compareSectionKeys)).toEqual(standardKeys);
  });

  it('orders any two keys, one way only, and equal ones alone are equal', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        const order = Math.sign(compareSectionKeys(a, b));
        expect(Math.sign(compareSectionKeys(b, a))).toBe(0 - order);
        expect(order === 0).toBe(a === b);
      }),
      { numRuns: 1000 },
    );
  });

  it('is transitive: sorting gives one result from any start', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 8 }), fc.nat(), (keys, turn) => {
        const at = keys.length === 0 ? 0 : turn % keys.length;
        const turned = [...keys.slice(at), ...keys.slice(0, at)].reverse();
        expect(turned.sort(compareSectionKeys)).toEqual([...keys].sort(compareSectionKeys));
      }),
      { numRuns: 500 },
    );
  });

  it('puts finer keys right after their parent, before anything else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 2, maxLength: 10 }), (keys) => {
        const sorted = [...keys].sort(compareSectionKeys);
        for (const [index, parent] of sorted.entries()) {
          const within = sorted.filter((other) => other.startsWith(`${parent}.`));
          expect(sorted.slice(index + 1, index + 1 + within.length)).toEqual(within);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
