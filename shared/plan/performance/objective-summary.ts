import type { PlanDocument } from '../document.ts';
import type { Objective } from './objectives.ts';

/** One group of a summary table, never empty. */
export interface ObjectiveGroup {
  /** Id of the structure or letter of the type; null for what has none. */
  readonly key: string | null;
  readonly name: string;
  readonly objectives: readonly Objective[];
  /** How many of them are strategic for the direction. */
  readonly strategic: number;
}

export const commonObjectives = 'Obiettivi comuni a tutte le strutture';

type Source = Pick<PlanDocument, 'objectives' | 'objectiveTypes' | 'units'>;

/** Table 1: in the order of the organisation and of their numbers, those common to all structures last. */
export function summaryByStructure({ objectives, units }: Omit<Source, 'objectiveTypes'>): ObjectiveGroup[] {
  const order = new Map(units.map(({ id }, index) => [id, index]));
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const place = (unit: string | null) => (unit === null ? Infinity : (order.get(unit) ?? units.length));
  return [...Map.groupBy(objectives, ({ unit }) => unit)]
    .sort(([a], [b]) => (a === b ? 0 : place(a) - place(b)))
    .map(([unit, members]) =>
      group(unit, unit === null ? commonObjectives : (names.get(unit) ?? unit), byNumber(members)),
    );
}

/** Table 2: in the order of the types, those without a type last; within a type in the order of table 1. */
export function summaryByType(doc: Source): ObjectiveGroup[] {
  const inOrder = summaryByStructure(doc).flatMap(({ objectives }) => objectives);
  const known = new Set(doc.objectiveTypes.map(({ code }) => code));
  const typed = doc.objectiveTypes.map(({ code, name }) =>
    group(
      code,
      `Tipo ${code} – ${name}`,
      inOrder.filter(({ type }) => type === code),
    ),
  );
  const rest = inOrder.filter(({ type }) => type === null || !known.has(type));
  return [...typed, group(null, 'Senza tipo', rest)].filter(({ objectives }) => objectives.length > 0);
}

function group(key: string | null, name: string, objectives: readonly Objective[]): ObjectiveGroup {
  return { key, name, objectives, strategic: objectives.filter(({ strategic }) => strategic).length };
}

function byNumber(objectives: readonly Objective[]): readonly Objective[] {
  // Two without a number keep their order: the difference of two infinities is no order.
  return objectives.toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0);
}
