import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedPositions } from '../../../../shared/diff/moved-items.ts';

describe('movedPositions', () => {
  it('names the item that was carried, not those that made room', () => {
    expect([...movedPositions([1, 2, 3, 0])]).toEqual([0]);
    expect([...movedPositions([3, 0, 1, 2])]).toEqual([3]);
    expect([...movedPositions([0, 1, 2])]).toEqual([]);
    expect([...movedPositions([])]).toEqual([]);
  });

  it('leaves the others in order, and never names more than one for one move', () => {
    const list = fc.integer({ min: 1, max: 30 }).chain((length) => {
      const place = fc.nat({ max: length - 1 });
      return fc.tuple(fc.constant(length), place, place);
    });
    fc.assert(
      fc.property(list, ([length, from, to]) => {
        const order = Array.from({ length }, (_, index) => index);
        const after = order.toSpliced(from, 1).toSpliced(to, 0, from);
        const positions = order.map((item) => after.indexOf(item));
        expect(movedPositions(positions).size).toBe(from === to ? 0 : 1);
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 99 }), { maxLength: 20 }), (positions) => {
        const kept = positions.filter((position) => !movedPositions(positions).has(position));
        expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      }),
    );
  });
});
