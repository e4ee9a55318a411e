import { z } from 'zod';
import { amount, choiceOr, itemId, requiredChoice, text } from '../core/fields.ts';
import { defineList, defineSingle } from '../core/kind.ts';
import { carried } from '../core/rollover-rule.ts';
import { ceilingRowRollover } from './capacity-rollover.ts';

export const ceilingBases = ['comma-557', 'comma-562'] as const;

/** Static ceiling: mean 2011–2013 (art. 1 c. 557-quater L. 296/2006) or spending 2008 (c. 562). */
export const ceilingSchema = z.strictObject({
  basis: choiceOr(ceilingBases, 'comma-557'),
  limit: amount(),
  note: text(),
});

export const ceilingRoles = ['item', 'excluded', 'dm2020'] as const;

/**
 * One row of the static table: the reference mean, the last statement, the three forecast years.
 * Deductions (`excluded`, `dm2020`) are kept positive; the calculator subtracts them.
 */
export const ceilingRowSchema = z.strictObject({
  id: itemId(),
  role: requiredChoice(ceilingRoles),
  /** Macro-aggregate of the budget, e.g. `101`; lets the static and the dynamic table be compared. */
  code: text(),
  label: text(),
  reference: amount(),
  statement: amount(),
  firstYear: amount(),
  secondYear: amount(),
  thirdYear: amount(),
});

export type CeilingRow = z.infer<typeof ceilingRowSchema>;

export const ceilingRoleLabels: Readonly<Record<CeilingRow['role'], string>> = {
  item: 'Spesa',
  excluded: 'Componente esclusa',
  dm2020: 'Maggior spesa DM 17.3.2020',
};

const section = '3.3.2' as const;

export const staticCeilingKinds = {
  ceiling: defineSingle({
    name: 'ceiling',
    path: ['capacity', 'ceiling'],
    section,
    schema: ceilingSchema,
    label: { singular: 'limite di spesa', plural: 'limiti di spesa' },
    rollover: carried('ripreso: è fissato per legge'),
    fields: { basis: 'Norma', limit: 'Limite', note: 'Nota' },
  }),
  ceilingRows: defineList({
    name: 'ceilingRows',
    path: ['capacity', 'ceilingRows'],
    section,
    schema: ceilingRowSchema,
    label: { singular: 'voce del limite di spesa', plural: 'voci del limite di spesa' },
    recognisedBy: [
      ['role', 'code', 'label'],
      ['role', 'label'],
    ],
    rollover: ceilingRowRollover,
    fields: {
      role: 'Tipo di voce',
      code: 'Macroaggregato',
      label: 'Voce',
      reference: 'Media 2011-2013',
      statement: 'Ultimo rendiconto',
      firstYear: 'Primo anno',
      secondYear: 'Secondo anno',
      thirdYear: 'Terzo anno',
    },
  }),
};
