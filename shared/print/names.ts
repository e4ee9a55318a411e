import { levelWord } from '../labels/level-words.ts';
import type { PlanDocument } from '../plan/document.ts';
import { nothing, orNothing } from './cells.ts';
import type { Cell } from './model.ts';

/** The words for the items that others refer to. A reference that leads nowhere prints as it stands. */
export type Names = {
  readonly unit: (id: string | null) => string;
  readonly area: (code: string | null) => string;
  readonly level: (level: string | null) => Cell;
  readonly objective: (id: string | null) => string;
  readonly goal: (id: string | null) => string;
  readonly measure: (id: string) => string;
};

const highestTone = 3;

export function namesOf(doc: PlanDocument): Names {
  const units = new Map(doc.units.map((unit) => [unit.id, unit.name]));
  const areas = new Map(doc.riskAreas.map((area) => [area.code, area.name]));
  const goals = new Map(doc.publicValueGoals.map((goal) => [goal.id, lettered(goal.code, goal.title)]));
  const measures = new Map(doc.measures.map((measure) => [measure.id, measureName(measure)]));
  const objectives = new Map(
    doc.objectives.map((each) => [
      each.id,
      `${each.number === null ? '' : `n. ${each.number} – `}${each.title}${each.unit === null ? '' : ` (${units.get(each.unit) ?? each.unit})`}`,
    ]),
  );
  const find = (map: ReadonlyMap<string, string>) => (id: string | null) =>
    id === null ? nothing : orNothing(map.get(id) ?? id);
  return {
    unit: find(units),
    area: (code) => (code === null ? nothing : lettered(code, areas.get(code) ?? '')),
    level: (level) => levelCell(doc, level),
    objective: find(objectives),
    goal: find(goals),
    measure: (id) => measures.get(id) ?? id,
  };
}

function measureName(measure: PlanDocument['measures'][number]): string {
  const words = measure.title.trim() === '' ? measure.description : measure.title;
  return measure.number === null ? words : `${measure.number}. ${words}`;
}

function lettered(code: string, name: string): string {
  return name === '' || code === '' ? `${code}${name}` : `${code}) ${name}`;
}

/** The word of a level with its step: the last band is always the highest tone of those in use. */
function levelCell(doc: PlanDocument, level: string | null): Cell {
  if (level === null) return nothing;
  const at = doc.riskMethod.bands.findIndex((band) => band.level === level);
  const band = doc.riskMethod.bands[at];
  const text = band === undefined || band.label === '' ? levelWord(level) : band.label;
  return at === -1 ? text : { text, tone: Math.min(at, highestTone) };
}
