import { z } from 'zod';
import { date, figureOrText, itemId, text } from './fields.ts';
import { defineList } from './kind.ts';
import { asksNewFigures } from './rollover-rule.ts';

/** A legal figure that the ente corrects or adds; it prevails over the row of `shared/legal` with the same table and key. */
export const parameterSchema = z.strictObject({
  id: itemId(),
  table: text(),
  key: text(),
  value: figureOrText(),
  validFrom: date(),
  source: text(),
  verifiedOn: date(),
  note: text(),
});

export type Parameter = z.infer<typeof parameterSchema>;

export const parameters = defineList({
  name: 'parameters',
  path: ['parameters'],
  section: 'plan',
  schema: parameterSchema,
  label: { singular: 'parametro', plural: 'parametri' },
  recognisedBy: [['table', 'key']],
  rollover: asksNewFigures('ripresi, da verificare con le norme in vigore'),
  fields: {
    table: 'Tabella',
    key: 'Voce',
    value: 'Valore',
    validFrom: 'In vigore dal',
    source: 'Fonte',
    verifiedOn: 'Verificato il',
    note: 'Nota',
  },
});
