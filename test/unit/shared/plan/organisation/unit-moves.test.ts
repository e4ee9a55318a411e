import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listPosition,
  mayStandBelow,
  placeAfterDrop,
  placeAfterStep,
  type UnitPlace,
  unitSteps,
} from '../../../../../shared/plan/organisation/unit-moves.ts';
import { flattenTree, unitTree } from '../../../../../shared/plan/organisation/unit-tree.ts';
import type { Unit } from '../../../../../shared/plan/organisation/units.ts';
import { unitsOf } from './units-of.ts';

const units = unitsOf([
  ['A', null],
  ['B', null],
  ['A1', 'A'],
  ['C', null],
  ['A2', 'A'],
]);

const idNamed = (list: readonly Unit[], name: string) => list.find((unit) => unit.name === name)?.id ?? '';

/** What the two edits make of the list. */
function moved(list: readonly Unit[], id: string, place: UnitPlace): readonly Unit[] {
  const position = listPosition(list, id, place);
  const others = list.filter((unit) => unit.id !== id);
  const own = list.filter((unit) => unit.id === id).map((unit) => ({ ...unit, parent: place.parent }));
  return [...others.slice(0, position), ...own, ...others.slice(position)];
}

function outline(list: readonly Unit[]): string {
  return flattenTree(unitTree(list))
    .map(({ unit, depth }) => '.'.repeat(depth) + unit.name)
    .join(' ');
}

function stepped(name: string, step: (typeof unitSteps)[number]): string | null {
  const id = idNamed(units, name);
  const place = placeAfterStep(units, id, step);
  return place === null ? null : outline(moved(units, id, place));
}

describe('a step', () => {
  it.each([
    ['A', 'up', null],
    ['C', 'up', 'A .A1 .A2 C B'],
    ['A', 'down', 'B A .A1 .A2 C'],
    ['C', 'down', null],
    ['A2', 'up', 'A .A2 .A1 B C'],
    ['A', 'in', null],
    ['B', 'in', 'A .A1 .A2 .B C'],
    ['A2', 'in', 'A .A1 ..A2 B C'],
    ['B', 'out', null],
    ['A1', 'out', 'A .A2 A1 B C'],
    ['A2', 'out', 'A .A1 A2 B C'],
  ] as const)('%s %s', (name, step, expected) => {
    expect(stepped(name, step)).toBe(expected);
  });

  it('of a unit that is gone leads nowhere', () => {
    expect(placeAfterStep(units, 'gone', 'up')).toBeNull();
  });
});

describe('a drop', () => {
  const dropped = (name: string, over: string, side: 'before' | 'inside' | 'after') => {
    const id = idNamed(units, name);
    const place = placeAfterDrop(units, id, idNamed(units, over), side);
    return place === null ? null : outline(moved(units, id, place));
  };

  it('stands before, below or after the other', () => {
    expect(dropped('C', 'A1', 'before')).toBe('A .C .A1 .A2 B');
    expect(dropped('C', 'A2', 'after')).toBe('A .A1 .A2 .C B');
    expect(dropped('A', 'B', 'inside')).toBe('B .A ..A1 ..A2 C');
    expect(dropped('A1', 'A', 'inside')).toBe('A .A2 .A1 B C');
  });

  it('never puts a unit below itself', () => {
    expect(dropped('A', 'A1', 'inside')).toBeNull();
    expect(dropped('A', 'A1', 'before')).toBeNull();
    expect(dropped('A', 'A', 'after')).toBeNull();
    expect(mayStandBelow(units, idNamed(units, 'A'), idNamed(units, 'A2'))).toBe(false);
    expect(mayStandBelow(units, idNamed(units, 'A'), null)).toBe(true);
  });
});

describe('the place in the list', () => {
  it('stays as it is when the order among siblings is right already', () => {
    const id = idNamed(units, 'C');
    expect(listPosition(units, id, { parent: idNamed(units, 'A'), at: 1 })).toBe(3);
  });

  it('of a new unit is after its parent or its last sibling', () => {
    expect(listPosition(units, 'new', { parent: null, at: 3 })).toBe(4);
    expect(listPosition(units, 'new', { parent: idNamed(units, 'B'), at: 0 })).toBe(2);
  });

  it('gives the wanted place in any tree, and changes the order of no others', () => {
    // A parent is among those drawn before, so that there are no circles; the order of the list is another.
    const drawn = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(drawn, fc.nat(), fc.constantFrom(...unitSteps), (numbers, pick, step) => {
        const parentOf = (above: number, index: number) => (above % (index + 1)) - 1;
        const inOrder = numbers.map(([above], index) => {
          const parent = parentOf(above, index);
          return [`u${index}`, parent < 0 ? null : `u${parent}`] as const;
        });
        const key = new Map(numbers.map(([, order], index) => [`u${index}`, order]));
        const list = unitsOf(inOrder.toSorted(([a], [b]) => (key.get(a) ?? 0) - (key.get(b) ?? 0)));
        const id = list[pick % list.length]?.id ?? '';
        const place = placeAfterStep(list, id, step);
        fc.pre(place !== null);
        if (place === null) return;
        const after = moved(list, id, place);
        const nodes = unitTree(after);
        const siblings =
          place.parent === null
            ? nodes
            : (flattenTree(nodes).find(({ unit }) => unit.id === place.parent)?.children ?? []);
        expect(siblings[place.at]?.unit.id).toBe(id);
        const order = (all: readonly Unit[]) => all.map((unit) => unit.id).filter((each) => each !== id);
        expect(order(after)).toEqual(order(list));
      }),
      { numRuns: 500 },
    );
  });
});
