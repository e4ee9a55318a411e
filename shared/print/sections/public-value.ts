import type { PlanDocument } from '../../plan/document.ts';
import { publicValueGoals, wellbeingDimensionLabels } from '../../plan/value/public-value-goals.ts';
import { heading, orNothing } from '../cells.ts';
import type { Block, Field } from '../model.ts';
import type { SectionContext, SectionPrinter } from './context.ts';

type Goal = PlanDocument['publicValueGoals'][number];

const labels = publicValueGoals.fields;

/** Section 2.1: the goals a) to j), each with what it is measured by and the objectives that serve it. */
export const printPublicValue: SectionPrinter = (context) => {
  const { doc, level } = context;
  if (doc.publicValueGoals.length === 0) return [];
  return [
    heading(level, 'Obiettivi di valore pubblico'),
    ...doc.publicValueGoals.map((goal): Block => goalSheet(goal, context)),
  ];
};

function goalSheet(goal: Goal, { doc, names, level }: SectionContext): Block {
  const served = doc.objectives
    .filter((objective) => objective.publicValueGoal === goal.id)
    .map((objective) => names.objective(objective.id));
  const fields: [string, string][] = [
    [labels.description, goal.description],
    [labels.dimension, goal.dimension === null ? '' : wellbeingDimensionLabels[goal.dimension]],
    [labels.beneficiaries, goal.beneficiaries],
    [labels.indicator, goal.indicator],
    [labels.baseline, goal.baseline],
    [labels.target, goal.target],
    [labels.source, goal.source],
    ['Obiettivi di performance collegati', served.join('\n')],
  ];
  return {
    type: 'sheet',
    number: goal.code === '' ? '' : `${goal.code})`,
    title: orNothing(goal.title),
    level: level + 1,
    badges: [],
    fields: fields
      .filter(([, text]) => text.trim() !== '')
      .map(([label, text]): Field => ({ letter: '', label, text })),
  };
}
