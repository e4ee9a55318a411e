import { z } from 'zod';
import { flag, itemId, requiredChoice, text } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { carried } from '../core/rollover-rule.ts';

export const trainingKinds = ['priority', 'course', 'resource', 'incentive', 'result', 'indicator'] as const;

/** One point of the training plan (section 3.3.5); those on prevention are shared with section 2.3. */
export const trainingSchema = z.strictObject({
  id: itemId(),
  kind: requiredChoice(trainingKinds),
  title: text(),
  description: text(),
  audience: text(),
  hours: text(),
  indicator: text(),
  target: text(),
  /** Part of the anti-corruption training (L. 190/2012 art. 1 c. 8). */
  prevention: flag(),
});

export type TrainingItem = z.infer<typeof trainingSchema>;

export const trainingKindLabels: Readonly<Record<TrainingItem['kind'], string>> = {
  priority: 'Priorità strategica',
  course: 'Intervento formativo',
  resource: 'Risorsa disponibile',
  incentive: 'Misura che favorisce l’accesso',
  result: 'Risultato atteso',
  indicator: 'Indicatore',
};

export const training = defineList({
  name: 'training',
  path: ['training'],
  section: '3.3.5',
  schema: trainingSchema,
  label: { singular: 'voce della formazione', plural: 'voci della formazione' },
  recognisedBy: [
    ['kind', 'title'],
    ['kind', 'description'],
  ],
  rollover: carried('riprese come erano'),
  fields: {
    kind: 'Tipo',
    title: 'Titolo',
    description: 'Descrizione',
    audience: 'Destinatari',
    hours: 'Ore',
    indicator: 'Indicatore',
    target: 'Valore atteso',
    prevention: 'Prevenzione della corruzione',
  },
});
