import { z } from 'zod';
import { date, itemId, text } from './fields.ts';
import { defineList } from './kind.ts';
import { notCarried } from './rollover-rule.ts';

/** A warning that the office has seen and accepts, with the reason; blocking findings cannot be accepted. */
export const acceptedFindingSchema = z.strictObject({
  id: itemId(),
  /** Code of the finding, e.g. `objective.baseline-missing`. */
  code: text(),
  /** Id of the item it speaks of; empty when it speaks of the whole plan. */
  item: text(),
  motivation: text(),
  acceptedBy: text(),
  acceptedOn: date(),
});

export type AcceptedFinding = z.infer<typeof acceptedFindingSchema>;

export const acceptedFindings = defineList({
  name: 'acceptedFindings',
  path: ['acceptedFindings'],
  section: 'plan',
  schema: acceptedFindingSchema,
  label: { singular: 'segnalazione accettata', plural: 'segnalazioni accettate' },
  recognisedBy: [['item', 'code']],
  rollover: notCarried('valgono per il piano per cui sono state motivate'),
  fields: {
    code: 'Codice',
    item: 'Elemento',
    motivation: 'Motivazione',
    acceptedBy: 'Accettata da',
    acceptedOn: 'Accettata il',
  },
});
