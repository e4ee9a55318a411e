import { z } from 'zod';
import { itemId, reference, text } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { carried } from '../core/rollover-rule.ts';

/** A control activity: how the carrying out of an area's measures is verified. */
export const controlSchema = z.strictObject({
  id: itemId(),
  area: reference('riskAreas', 'code'),
  description: text(),
  responsible: text(),
  frequency: text(),
});

export type Control = z.infer<typeof controlSchema>;

export const controls = defineList({
  name: 'controls',
  path: ['controls'],
  section: '2.3',
  schema: controlSchema,
  label: { singular: 'attività di controllo', plural: 'attività di controllo' },
  recognisedBy: [['area', 'description']],
  rollover: carried('riprese come erano'),
  fields: {
    area: 'Area di rischio',
    description: 'Modalità di verifica dell’attuazione',
    responsible: 'Responsabile',
    frequency: 'Frequenza',
  },
});
