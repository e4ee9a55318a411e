import { z } from 'zod';
import { amount, date, itemId, text } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { asksNewFigures } from '../core/rollover-rule.ts';

/**
 * What one person of a contractual area costs in a year, from which the costs of hires and leavers are derived. IRAP
 * stands apart because it is in the static ceiling (L. 296/2006) and out of the dynamic control (DM 17.3.2020).
 */
export const gradeCostSchema = z.strictObject({
  id: itemId(),
  grade: text(),
  /** With social charges, without IRAP, full time. */
  annualCost: amount(),
  irap: amount(),
  validFrom: date(),
  source: text(),
  note: text(),
});

export type GradeCost = z.infer<typeof gradeCostSchema>;

export const gradeCosts = defineList({
  name: 'gradeCosts',
  path: ['capacity', 'gradeCosts'],
  section: '3.3.2',
  schema: gradeCostSchema,
  recognisedBy: [['grade', 'validFrom']],
  label: { singular: 'costo per area di inquadramento', plural: 'costi per area di inquadramento' },
  rollover: asksNewFigures('ripresi: verificare gli importi'),
  fields: {
    grade: 'Area di inquadramento',
    annualCost: 'Costo annuo senza IRAP',
    irap: 'IRAP annua',
    validFrom: 'In vigore dal',
    source: 'Fonte',
    note: 'Nota',
  },
});
