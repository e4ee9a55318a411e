import { z } from 'zod';
import { choice, text } from '../core/fields.ts';
import { defineSingle } from '../core/kind.ts';
import { carried } from '../core/rollover-rule.ts';

export const retentionAnswers = ['none', 'some'] as const;

/** Retention in service beyond the age limit (L. 207/2024): "no case" is an answer. */
export const retentionSchema = z.strictObject({
  answer: choice(retentionAnswers),
  note: text(),
});

export const retention = defineSingle({
  name: 'retention',
  path: ['capacity', 'retention'],
  section: '3.3.2',
  schema: retentionSchema,
  label: { singular: 'trattenimento in servizio', plural: 'trattenimenti in servizio' },
  rollover: carried('ripreso: indicare i casi del nuovo anno'),
  fields: { answer: 'Casi', note: 'Nota' },
});
