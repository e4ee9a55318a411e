import { ratio, roundHalfUp } from '../../numbers/decimal.ts';
import { flattenTree, type UnitNode } from './unit-tree.ts';
import { type Unit, unitKinds } from './units.ts';

/** How large the units of one level are; `people` includes the units below each. */
export interface UnitSize {
  readonly kind: Unit['kind'];
  readonly units: number;
  /** Of how many of them the people are known. */
  readonly counted: number;
  readonly people: number;
  /** Mean of those counted, two decimals; null when none is. */
  readonly average: string | null;
}

/** The "ampiezza media delle unità organizzative" that section 3.1 must state (DM 132/2022 art. 4), by level. */
export function unitSizes(tree: readonly UnitNode[]): readonly UnitSize[] {
  const nodes = flattenTree(tree);
  return unitKinds
    .map((kind) =>
      sizeOf(
        kind,
        nodes.filter(({ unit }) => unit.kind === kind),
      ),
    )
    .filter(({ units }) => units > 0);
}

function sizeOf(kind: Unit['kind'], nodes: readonly UnitNode[]): UnitSize {
  const counts = nodes.map(({ people }) => people).filter((people) => people !== null);
  const people = counts.reduce((sum, count) => sum + count, 0);
  return {
    kind,
    units: nodes.length,
    counted: counts.length,
    people,
    average: counts.length === 0 ? null : roundHalfUp(ratio(people, counts.length), 2),
  };
}
