import { z } from 'zod';
import { amount, count, decimal, text } from '../core/fields.ts';
import { defineSingle } from '../core/kind.ts';
import { asksNewFigures } from '../core/rollover-rule.ts';

/** Progressions between areas: 0.55 % of the 2018 wage bill (art. 13 c. 8 CCNL 16.11.2022). */
export const progressionsSchema = z.strictObject({
  percentage: decimal(),
  budget: amount(),
  used: amount(),
  planned: count(),
  note: text(),
  /** Monte salari 2018, from which the budget follows. */
  wageBill: amount(),
});

export const progressions = defineSingle({
  name: 'progressions',
  path: ['capacity', 'progressions'],
  section: '3.3.2',
  schema: progressionsSchema,
  label: { singular: 'progressioni tra le aree', plural: 'progressioni tra le aree' },
  rollover: asksNewFigures('riprese, con utilizzato e programmate da aggiornare'),
  fields: {
    percentage: 'Percentuale del monte salari 2018',
    budget: 'Budget',
    used: 'Utilizzato',
    planned: 'Progressioni in corso',
    note: 'Nota',
    wageBill: 'Monte salari 2018',
  },
});
