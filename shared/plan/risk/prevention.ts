import { z } from 'zod';
import { itemId, requiredChoice, text } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { carried } from '../core/rollover-rule.ts';

export const preventionKinds = [
  'area-objective',
  'specific-objective',
  'line-of-action',
  'officer',
  'stakeholder',
  'participation',
  'civic-access',
  'whistleblowing',
] as const;

/**
 * The points of section 2.3 that are neither events nor measures: objectives of prevention that enter the
 * performance cycle, who answers for transmission and publication, who is consulted and how.
 */
export const preventionSchema = z.strictObject({
  id: itemId(),
  kind: requiredChoice(preventionKinds),
  title: text(),
  description: text(),
  responsible: text(),
});

export type PreventionItem = z.infer<typeof preventionSchema>;

export const preventionKindLabels: Readonly<Record<PreventionItem['kind'], string>> = {
  'area-objective': 'Obiettivo di prevenzione delle aree',
  'specific-objective': 'Obiettivo specifico',
  'line-of-action': 'Linea d’azione',
  officer: 'Responsabile',
  stakeholder: 'Portatore d’interesse',
  participation: 'Modalità di coinvolgimento',
  'civic-access': 'Accesso civico',
  whistleblowing: 'Segnalazione di illeciti',
};

export const prevention = defineList({
  name: 'prevention',
  path: ['prevention'],
  section: '2.3',
  schema: preventionSchema,
  label: { singular: 'voce del programma di prevenzione', plural: 'voci del programma di prevenzione' },
  recognisedBy: [
    ['kind', 'title'],
    ['kind', 'description'],
  ],
  rollover: carried('riprese come erano'),
  fields: { kind: 'Tipo', title: 'Titolo', description: 'Descrizione', responsible: 'Responsabile' },
});
