import { flattenTree, type UnitNode, unitTree } from './unit-tree.ts';
import type { Unit } from './units.ts';

/** Where a unit is to stand. */
export interface UnitPlace {
  /** Id of the unit above; null for the top. */
  readonly parent: string | null;
  /** Index among the units below that parent, the moved one not counted. */
  readonly at: number;
}

export const unitSteps = ['up', 'down', 'in', 'out'] as const;
/** One place up or down among its siblings, below the sibling before it, or beside its parent. */
export type UnitStep = (typeof unitSteps)[number];

/** Where a step leads; null when there is nowhere to go. */
export function placeAfterStep(units: readonly Unit[], id: string, step: UnitStep): UnitPlace | null {
  const found = findPlace(unitTree(units), id);
  if (found === null) return null;
  const { parent, siblings, index } = found;
  switch (step) {
    case 'up':
      return index === 0 ? null : { parent: idOf(parent), at: index - 1 };
    case 'down':
      return index === siblings.length - 1 ? null : { parent: idOf(parent), at: index + 1 };
    case 'in': {
      const before = siblings[index - 1];
      return before === undefined ? null : { parent: before.unit.id, at: before.children.length };
    }
    case 'out': {
      if (parent === null) return null;
      const above = findPlace(unitTree(units), parent.unit.id);
      return above === null ? null : { parent: idOf(above.parent), at: above.index + 1 };
    }
  }
}

/** Where a unit dropped on another comes to stand; null when it would stand below itself. */
export function placeAfterDrop(
  units: readonly Unit[],
  id: string,
  over: string,
  side: 'before' | 'inside' | 'after',
): UnitPlace | null {
  const target = findPlace(unitTree(units), over);
  if (target === null || !mayStandBelow(units, id, side === 'inside' ? over : idOf(target.parent)))
    return null;
  if (over === id) return null;
  if (side === 'inside') {
    return { parent: over, at: target.node.children.filter(({ unit }) => unit.id !== id).length };
  }
  const at = target.siblings.filter(({ unit }) => unit.id !== id).findIndex(({ unit }) => unit.id === over);
  return { parent: idOf(target.parent), at: side === 'before' ? at : at + 1 };
}

/** Neither itself nor a unit below it may be what it stands below. */
export function mayStandBelow(units: readonly Unit[], id: string, parent: string | null): boolean {
  if (parent === null) return true;
  const own = flattenTree(unitTree(units)).find(({ unit }) => unit.id === id);
  return own === undefined || !flattenTree([own]).some(({ unit }) => unit.id === parent);
}

/**
 * The index in the list of the plan at which a unit (new, or taken out of the list) stands where it is wanted. It
 * stays where it is when its order among its siblings is right already.
 */
export function listPosition(units: readonly Unit[], id: string, { parent, at }: UnitPlace): number {
  const others = units.filter((unit) => unit.id !== id);
  const indexOf = (wanted: string) => others.findIndex((unit) => unit.id === wanted);
  const tree = unitTree(units);
  const below = parent === null ? tree : (findPlace(tree, parent)?.node.children ?? []);
  const siblings = below.filter(({ unit }) => unit.id !== id).map(({ unit }) => indexOf(unit.id));
  const last = siblings.at(-1) ?? (parent === null ? others.length - 1 : indexOf(parent));
  const from = at === 0 ? 0 : (siblings[at - 1] ?? last) + 1;
  const to = siblings[at] ?? others.length;
  const now = units.findIndex((unit) => unit.id === id);
  if (now >= from && now <= to) return now;
  return siblings[at] ?? last + 1;
}

interface Found {
  readonly node: UnitNode;
  readonly parent: UnitNode | null;
  readonly siblings: readonly UnitNode[];
  readonly index: number;
}

function findPlace(siblings: readonly UnitNode[], id: string, parent: UnitNode | null = null): Found | null {
  const index = siblings.findIndex(({ unit }) => unit.id === id);
  const node = siblings[index];
  if (node !== undefined) return { node, parent, siblings, index };
  for (const sibling of siblings) {
    const found = findPlace(sibling.children, id, sibling);
    if (found !== null) return found;
  }
  return null;
}

function idOf(node: UnitNode | null): string | null {
  return node?.unit.id ?? null;
}
