import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitSizes } from '../../../../../shared/plan/organisation/unit-sizes.ts';
import { flattenTree, type UnitNode, unitTree } from '../../../../../shared/plan/organisation/unit-tree.ts';
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

  it('holds every unit exactly once, each right below its parent', () => {
    const drawn = fc.array(fc.nat(), { maxLength: 12 });
    fc.assert(
      fc.property(drawn, (above) => {
        const units = unitsOf(
          above.map((number, index) => {
            const parent = (number % (index + 1)) - 1;
            return [`u${index}`, parent < 0 ? null : `u${parent}`];
          }),
        );
        const nodes = flattenTree(unitTree(units));
        expect(nodes.map(({ unit }) => unit.id).sort()).toEqual(units.map(({ id }) => id).sort());
        for (const { unit, children } of nodes) {
          expect(children.every((child) => child.unit.parent === unit.id)).toBe(true);
        }
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
