import { z } from 'zod';
import { amount, date, itemId, text, year } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { carried } from '../core/rollover-rule.ts';

/**
 * What the dynamic control said on an earlier statement, kept when a new one is entered: the ratio is checked anew with
 * every approved statement (art. 33 c. 2 DL 34/2019), and the worksheet says what changed.
 */
export const pastStatementSchema = z.strictObject({
  id: itemId(),
  statementYear: year(),
  recordedOn: date(),
  spending: amount(),
  /** Net mean of the official scenario. */
  revenue: amount(),
  note: text(),
});

export type PastStatement = z.infer<typeof pastStatementSchema>;

export const pastStatements = defineList({
  name: 'pastStatements',
  path: ['capacity', 'pastStatements'],
  section: '3.3.2',
  schema: pastStatementSchema,
  recognisedBy: [['statementYear']],
  label: { singular: 'verifica precedente', plural: 'verifiche precedenti' },
  rollover: carried('restano per confronto'),
  fields: {
    statementYear: 'Rendiconto',
    recordedOn: 'Registrata il',
    spending: 'Spesa di personale',
    revenue: 'Media netta delle entrate',
    note: 'Nota',
  },
});
