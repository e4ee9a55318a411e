import type { PlanDocument } from '../../../shared/plan/document.ts';
import { groupObjectives } from '../../sections/objectives/group-objectives.ts';

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** By type, in the order of the plan's types; those without a type, or of one that is gone, last. */
export function objectivesByType(doc: Pick<PlanDocument, 'objectives' | 'objectiveTypes'>): readonly Bar[] {
  const bars = doc.objectiveTypes.map(({ code, name }) => ({
    key: code,
    label: `${code} – ${name}`,
    count: doc.objectives.filter(({ type }) => type === code).length,
  }));
  const rest = doc.objectives.length - bars.reduce((total, { count }) => total + count, 0);
  return rest === 0 ? bars : [...bars, { key: '', label: 'Senza tipologia', count: rest }];
}

/** By structure, in the order in which the plan first names each. */
export function objectivesByStructure(doc: Pick<PlanDocument, 'objectives' | 'units'>): readonly Bar[] {
  return groupObjectives(doc, '').map(({ unit, name, objectives }) => ({
    key: unit ?? '',
    label: name,
    count: objectives.length,
  }));
}
