import { z } from 'zod';
import { date, reference, text } from '../core/fields.ts';
import { defineSingle } from '../core/kind.ts';
import { notCarried } from '../core/rollover-rule.ts';

/** Opinion and certification of the auditors on the staffing plan (art. 19 c. 8 L. 448/2001). */
export const auditorsOpinionSchema = z.strictObject({
  number: text(),
  date: date(),
  note: text(),
  attachment: reference('attachments'),
});

export const auditorsOpinion = defineSingle({
  name: 'auditorsOpinion',
  path: ['capacity', 'auditorsOpinion'],
  section: '3.3.2',
  schema: auditorsOpinionSchema,
  label: { singular: 'parere dei revisori', plural: 'pareri dei revisori' },
  rollover: notCarried('va chiesto per il nuovo piano'),
  fields: { number: 'Verbale n.', date: 'Data', note: 'Nota', attachment: 'Verbale allegato' },
});
