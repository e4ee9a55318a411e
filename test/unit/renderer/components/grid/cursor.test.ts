import { describe, expect, it } from 'vitest';
import {
  headerRow,
  moveSpot,
  rangeBetween,
  type Spot,
} from '../../../../../renderer/components/grid/cursor.ts';
import { dropPosition } from '../../../../../renderer/components/grid/drop-position.ts';

const rows = Array.from({ length: 25 }, (_, index) => `r${index}`);
const move = (from: Spot, key: string, ctrl = false) => moveSpot(from, { key, ctrl }, rows, 5);

describe('moveSpot', () => {
  it.each<[string, Spot, string, boolean, Spot]>([
    ['down', { row: 'r0', column: 2 }, 'ArrowDown', false, { row: 'r1', column: 2 }],
    ['up into the headings', { row: 'r0', column: 2 }, 'ArrowUp', false, { row: headerRow, column: 2 }],
    [
      'no higher than the headings',
      { row: headerRow, column: 2 },
      'ArrowUp',
      false,
      { row: headerRow, column: 2 },
    ],
    ['down from the headings', { row: headerRow, column: 2 }, 'ArrowDown', false, { row: 'r0', column: 2 }],
    ['no lower than the last row', { row: 'r24', column: 2 }, 'ArrowDown', false, { row: 'r24', column: 2 }],
    [
      'left onto the heading of the row',
      { row: 'r3', column: 1 },
      'ArrowLeft',
      false,
      { row: 'r3', column: 0 },
    ],
    [
      'no further than the last column',
      { row: 'r3', column: 4 },
      'ArrowRight',
      false,
      { row: 'r3', column: 4 },
    ],
    ['to the ends of the row', { row: 'r3', column: 3 }, 'Home', false, { row: 'r3', column: 1 }],
    ['to the last value of the table', { row: 'r3', column: 1 }, 'End', true, { row: 'r24', column: 4 }],
    ['to the first value of the table', { row: 'r3', column: 3 }, 'Home', true, { row: 'r0', column: 1 }],
    ['to the first row', { row: 'r9', column: 3 }, 'ArrowUp', true, { row: 'r0', column: 3 }],
    ['a page down', { row: 'r3', column: 3 }, 'PageDown', false, { row: 'r13', column: 3 }],
    [
      'a page up, no further than the first row',
      { row: 'r3', column: 3 },
      'PageUp',
      false,
      { row: 'r0', column: 3 },
    ],
  ])('moves %s', (_, from, key, ctrl, to) => {
    expect(move(from, key, ctrl)).toEqual(to);
  });

  it('leaves other keys alone, and stays on the headings of an empty table', () => {
    expect(move({ row: 'r0', column: 1 }, 'a')).toBeNull();
    expect(moveSpot({ row: headerRow, column: 1 }, { key: 'ArrowDown', ctrl: false }, [], 5)).toEqual({
      row: headerRow,
      column: 1,
    });
  });
});

describe('rangeBetween', () => {
  it('spans two corners in any order, and nothing when one is not shown', () => {
    expect(rangeBetween({ row: 'r4', column: 3 }, { row: 'r1', column: 1 }, rows)).toEqual({
      top: 1,
      bottom: 4,
      left: 1,
      right: 3,
    });
    expect(rangeBetween({ row: headerRow, column: 1 }, { row: 'r1', column: 1 }, rows)).toBeNull();
  });
});

describe('dropPosition', () => {
  it('comes to stand before or after the row that it is dropped on, as the list would show it', () => {
    const list = ['a', 'b', 'c', 'd'];
    for (const from of list.keys()) {
      for (const over of list.keys()) {
        for (const after of [false, true]) {
          const dragged = list[from] ?? '';
          const target = list[over] ?? '';
          const others = list.filter((name) => name !== dragged);
          const moved = others.toSpliced(dropPosition(from, over, after), 0, dragged);
          if (from === over) expect(moved).toEqual(list);
          else expect(moved.indexOf(dragged) - moved.indexOf(target)).toBe(after ? 1 : -1);
        }
      }
    }
  });
});
