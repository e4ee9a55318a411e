import { z } from 'zod';
import { itemId, otherColumns, text } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { carried } from '../core/rollover-rule.ts';

/** A publication duty (D.lgs. 33/2013): who transmits, who publishes, by when (art. 10 c. 1). */
export const transparencyDutySchema = z.strictObject({
  id: itemId(),
  section: text(),
  subSection: text(),
  legalBasis: text(),
  content: text(),
  transmittingOffice: text(),
  publishingOffice: text(),
  deadline: text(),
  frequency: text(),
  monitoring: text(),
  otherColumns: otherColumns(),
});

export type TransparencyDuty = z.infer<typeof transparencyDutySchema>;

export const transparencyDuties = defineList({
  name: 'transparencyDuties',
  path: ['transparencyDuties'],
  section: '2.3',
  schema: transparencyDutySchema,
  label: { singular: 'obbligo di pubblicazione', plural: 'obblighi di pubblicazione' },
  recognisedBy: [['section', 'subSection', 'content']],
  rollover: carried(),
  fields: {
    section: 'Sezione',
    subSection: 'Sottosezione',
    legalBasis: 'Riferimento normativo',
    content: 'Contenuto',
    transmittingOffice: 'Ufficio che trasmette',
    publishingOffice: 'Ufficio che pubblica',
    deadline: 'Termine',
    frequency: 'Aggiornamento',
    monitoring: 'Monitoraggio',
    otherColumns: 'Altre colonne',
  },
});
