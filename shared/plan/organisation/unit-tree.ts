import type { Unit } from './units.ts';

/** A unit in its place. */
export interface UnitNode {
  readonly unit: Unit;
  /** 0 for a unit below no other. */
  readonly depth: number;
  readonly children: readonly UnitNode[];
  /** Its own people and those of the units below it; null when none of them is counted. */
  readonly people: number | null;
}

/**
 * The units below one another, siblings in the order of the plan. None is left out: what names a parent that is not
 * there stands at the top, and of units that name each other in a circle the first does.
 */
export function unitTree(units: readonly Unit[]): readonly UnitNode[] {
  const known = new Set(units.map(({ id }) => id));
  const below = Map.groupBy(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const placed = new Set<string>();
  const place = (unit: Unit, depth: number): UnitNode => {
    placed.add(unit.id);
    const children = (below.get(unit.id) ?? [])
      .filter(({ id }) => !placed.has(id))
      .map((child) => place(child, depth + 1));
    return { unit, depth, children, people: addPeople([ownPeople(unit), ...children.map(peopleOf)]) };
  };
  const tops = (below.get(null) ?? []).map((unit) => place(unit, 0));
  const circles = units.flatMap((unit) => (placed.has(unit.id) ? [] : [place(unit, 0)]));
  return [...tops, ...circles];
}

/** Every node, each before those below it: the order in which a tree is read. */
export function flattenTree(nodes: readonly UnitNode[]): readonly UnitNode[] {
  return nodes.flatMap((node) => [node, ...flattenTree(node.children)]);
}

/** Ids of units that stand below themselves. */
export function unitsInCircles(units: readonly Unit[]): readonly string[] {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  return units
    .map(({ id }) => id)
    .filter((id) => {
      const seen = new Set<string>();
      for (let at = parents.get(id) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
        if (at === id) return true;
        seen.add(at);
      }
      return false;
    });
}

function ownPeople({ permanentStaff, fixedTermStaff }: Unit): number | null {
  return addPeople([permanentStaff, fixedTermStaff]);
}

function peopleOf({ people }: UnitNode): number | null {
  return people;
}

function addPeople(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}
