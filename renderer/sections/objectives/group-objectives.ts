import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { Objective } from '../../../shared/plan/performance/objectives.ts';

/** The objectives of one structure, in the order of the plan. */
export interface ObjectiveGroup {
  /** Null: common to all structures. */
  readonly unit: string | null;
  readonly name: string;
  readonly objectives: readonly Objective[];
}

/**
 * By structure, in the order in which the plan first names each; `search` is looked for in title, managers and
 * services, without regard to case and accents.
 */
export function groupObjectives(
  doc: Pick<PlanDocument, 'objectives' | 'units'>,
  search: string,
): readonly ObjectiveGroup[] {
  const groups = new Map<string | null, Objective[]>();
  const wanted = fold(search.trim());
  for (const objective of doc.objectives) {
    const group = groups.get(objective.unit) ?? [];
    groups.set(objective.unit, group);
    const words = [objective.title, ...objective.managers, objective.services].map(fold);
    if (words.some((text) => text.includes(wanted))) group.push(objective);
  }
  return [...groups]
    .filter(([, objectives]) => objectives.length > 0)
    .map(([unit, objectives]) => ({ unit, name: structureName(doc, unit), objectives }));
}

/** What stands for null in a choice of structure. */
export const commonStructure = 'Comune a tutte le strutture';

export function structureName(doc: Pick<PlanDocument, 'units'>, unit: string | null): string {
  if (unit === null) return commonStructure;
  const found = doc.units.find(({ id }) => id === unit);
  if (found === undefined) return unit;
  return found.code === '' ? found.name : `${found.code} – ${found.name}`;
}

/** The position in the whole list of the objective that stands before or after this one in its structure; null at the ends. */
export function neighbourPosition(
  doc: Pick<PlanDocument, 'objectives'>,
  id: string,
  step: -1 | 1,
): number | null {
  const { objectives } = doc;
  const unit = objectives.find((objective) => objective.id === id)?.unit;
  const group = objectives.filter((objective) => objective.unit === unit);
  const neighbour = group[group.findIndex((objective) => objective.id === id) + step];
  return neighbour === undefined ? null : objectives.indexOf(neighbour);
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}
