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

/** The units below one another, siblings in the order of the plan. (A document with circles is refused when read.) */
export function unitTree(units: readonly Unit[]): readonly UnitNode[] {
  const below = Map.groupBy(units, ({ parent }) => parent);
  const place = (unit: Unit, depth: number): UnitNode => {
    const children = (below.get(unit.id) ?? []).map((child) => place(child, depth + 1));
    return { unit, depth, children, people: addPeople([ownPeople(unit), ...children.map(peopleOf)]) };
  };
  return (below.get(null) ?? []).map((unit) => place(unit, 0));
}

/** Every node, each before those below it: the order in which a tree is read. */
export function flattenTree(nodes: readonly UnitNode[]): readonly UnitNode[] {
  return nodes.flatMap((node) => [node, ...flattenTree(node.children)]);
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
