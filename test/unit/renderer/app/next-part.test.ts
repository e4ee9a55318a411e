import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPart } from '../../../../renderer/app/frame/next-part.ts';

describe('the next part of the window', () => {
  const all = [true, true, true, true];
  const noPanel = [true, true, true, false];

  it.each([
    ['the one after', all, 0, 1, 1],
    ['the first after the last', all, 3, 1, 0],
    ['the one before', all, 2, -1, 1],
    ['the last before the first', all, 0, -1, 3],
    ['past the panel that is closed', noPanel, 2, 1, 0],
    ['past it the other way', noPanel, 0, -1, 2],
    ['the first from nowhere', all, -1, 1, 0],
    ['the last from nowhere, the other way', all, -1, -1, 3],
    ['nowhere when nothing else is shown', [false, true, false, false], 1, 1, -1],
  ] as const)('is %s', (_, shown, at, step, next) => {
    expect(nextPart(shown, at, step)).toBe(next);
  });

  it('leads through all that is shown and back, the same way in both directions', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 6 }), (shown) => {
        const places = shown.flatMap((isShown, index) => (isShown ? [index] : []));
        fc.pre(places.length > 1);
        const [start = 0] = places;
        const walk = (step: 1 | -1) => {
          const seen = [start];
          for (let at = nextPart(shown, start, step); at !== start; at = nextPart(shown, at, step))
            seen.push(at);
          return seen;
        };
        expect(walk(1)).toEqual(places);
        expect(walk(-1)).toEqual([start, ...places.slice(1).reverse()]);
      }),
    );
  });
});
