import { z } from 'zod';
import { choice, itemId, text } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { carried } from '../core/rollover-rule.ts';

export const wellbeingDimensions = ['economic', 'social', 'educational', 'welfare', 'environmental'] as const;

/** A public-value goal of section 2.1 (art. 3 c. 1 lett. a DM 132/2022). */
export const publicValueGoalSchema = z.strictObject({
  id: itemId(),
  /** Letter as printed, e.g. `a`. */
  code: text(),
  title: text(),
  description: text(),
  dimension: choice(wellbeingDimensions),
  beneficiaries: text(),
  indicator: text(),
  baseline: text(),
  target: text(),
  source: text(),
});

export type PublicValueGoal = z.infer<typeof publicValueGoalSchema>;

export const wellbeingDimensionLabels: Readonly<Record<(typeof wellbeingDimensions)[number], string>> = {
  economic: 'benessere economico',
  social: 'benessere sociale',
  educational: 'benessere educativo',
  welfare: 'benessere assistenziale',
  environmental: 'benessere ambientale',
};

export const publicValueGoals = defineList({
  name: 'publicValueGoals',
  path: ['publicValueGoals'],
  section: '2.1',
  schema: publicValueGoalSchema,
  label: { singular: 'obiettivo di valore pubblico', plural: 'obiettivi di valore pubblico' },
  recognisedBy: [['code', 'title'], ['title']],
  rollover: carried(),
  fields: {
    code: 'Lettera',
    title: 'Titolo',
    description: 'Descrizione',
    dimension: 'Dimensione del benessere',
    beneficiaries: 'Destinatari',
    indicator: 'Indicatore',
    baseline: 'Valore di partenza',
    target: 'Valore atteso',
    source: 'Fonte',
  },
});
