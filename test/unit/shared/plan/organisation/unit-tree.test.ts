import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitSizes } from '../../../../../shared/plan/organisation/unit-sizes.ts';
import {
  flattenTree,
  type UnitNode,
  unitsInCircles,
  unitTree,
} from '../../../../../shared/plan/organisation/unit-tree.ts';
import { unitsOf } from './units-of.ts';

function outline(nodes: readonly UnitNode[]): string[] {
  return flattenTree(nodes).map(({ unit, depth, people }) => `${'  '.repeat(depth)}${unit.name} ${people}`);
}

describe('the tree of the units', () => {
  it('puts each below its parent, siblings in the order of the plan, and adds up the people', () => {
    const units = unitsOf([
      ['B1', 'B', { permanentStaff: 2, fixedTermStaff: 1 }],
      ['A', null],
      ['B', null, { permanentStaff: 1 }],
      ['A2', 'A'],
      ['A1', 'A', { fixedTermStaff: 4 }],
    ]);
    expect(outline(unitTree(units))).toEqual(['A 4', '  A2 null', '  A1 4', 'B 4', '  B1 3']);
  });

  it('counts nobody as nobody, and not known as not known', () => {
    expect(
      outline(
        unitTree(
          unitsOf([
            ['A', null, { permanentStaff: 0 }],
            ['B', null],
          ]),
        ),
      ),
    ).toEqual(['A 0', 'B null']);
  });

  it('leaves out neither an orphan nor units that name each other', () => {
    const units = unitsOf([
      ['A', 'B'],
      ['B', 'A'],
      ['C', 'nowhere'],
      ['D', 'D'],
      ['E', 'B'],
    ]);
    expect(outline(unitTree(units))).toEqual(['C null', 'A null', '  B null', '    E null', 'D null']);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    expect(unitsInCircles(units).map((id) => names.get(id))).toEqual(['A', 'B', 'D']);
  });

  it('holds every unit exactly once, whatever the parents', () => {
    const parents = fc.array(fc.integer({ min: -1, max: 11 }), { maxLength: 12 });
    fc.assert(
      fc.property(parents, (above) => {
        const units = unitsOf(above.map((parent, index) => [`u${index}`, parent < 0 ? null : `u${parent}`]));
        const ids = flattenTree(unitTree(units)).map(({ unit }) => unit.id);
        expect([...ids].sort()).toEqual(units.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('the sizes of the units', () => {
  it('are means over the units whose people are known, with those of the units below them', () => {
    const tree = unitTree(
      unitsOf([
        ['A', null, { permanentStaff: 10 }],
        ['A1', 'A', { kind: 'service', permanentStaff: 1, fixedTermStaff: 1 }],
        ['A2', 'A', { kind: 'service' }],
        ['B', null, { permanentStaff: 3 }],
        ['C', null, { permanentStaff: 1 }],
      ]),
    );
    expect(unitSizes(tree)).toEqual([
      { kind: 'area', units: 3, counted: 3, people: 16, average: '5.33' },
      { kind: 'service', units: 2, counted: 1, people: 2, average: '2.00' },
    ]);
  });

  it('are not known where no unit of the level is counted', () => {
    expect(unitSizes(unitTree(unitsOf([['A', null]])))).toEqual([
      { kind: 'area', units: 1, counted: 0, people: 0, average: null },
    ]);
    expect(unitSizes([])).toEqual([]);
  });
});
