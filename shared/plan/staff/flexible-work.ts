import { z } from 'zod';
import { amount, choiceOr, itemId, requiredChoice, text } from '../core/fields.ts';
import { defineList, defineSingle } from '../core/kind.ts';
import { flexibleRowRollover, flexibleWorkRollover } from './capacity-rollover.ts';

export const flexibleShares = ['full', 'half'] as const;

/** Flexible work (art. 9 c. 28 DL 78/2010). */
export const flexibleWorkSchema = z.strictObject({
  /** As the ente states it; where null it is computed from the spending of 2009, or of 2007–2009. */
  limit: amount(),
  /** One figure for the triennium, where the plan has no rows. */
  spending: amount(),
  /** Needs for fixed-term and flexible contracts, in words. */
  needs: text(),
  note: text(),
  spending2007: amount(),
  spending2008: amount(),
  spending2009: amount(),
  /** Half for a body that does not keep within art. 1 c. 557 or 562 L. 296/2006. */
  share: choiceOr(flexibleShares, 'full'),
});

export const flexibleRoles = ['item', 'excluded'] as const;

/** One row of the spending on flexible work by year; what is excluded from the limit is kept positive and subtracted. */
export const flexibleRowSchema = z.strictObject({
  id: itemId(),
  role: requiredChoice(flexibleRoles),
  label: text(),
  legalBasis: text(),
  firstYear: amount(),
  secondYear: amount(),
  thirdYear: amount(),
});

export type FlexibleRow = z.infer<typeof flexibleRowSchema>;

export const flexibleShareLabels: Readonly<Record<(typeof flexibleShares)[number], string>> = {
  full: '100% della spesa di riferimento',
  half: '50% della spesa di riferimento',
};

export const flexibleRoleLabels: Readonly<Record<FlexibleRow['role'], string>> = {
  item: 'Spesa',
  excluded: 'Componente esclusa',
};

const section = '3.3.2' as const;

export const flexibleWorkKinds = {
  flexibleWork: defineSingle({
    name: 'flexibleWork',
    path: ['capacity', 'flexibleWork'],
    section,
    schema: flexibleWorkSchema,
    label: { singular: 'lavoro flessibile', plural: 'lavoro flessibile' },
    rollover: flexibleWorkRollover,
    fields: {
      limit: 'Limite',
      spending: 'Spesa prevista',
      needs: 'Fabbisogno',
      note: 'Nota',
      spending2007: 'Spesa 2007',
      spending2008: 'Spesa 2008',
      spending2009: 'Spesa 2009',
      share: 'Misura del limite',
    },
  }),
  flexibleRows: defineList({
    name: 'flexibleRows',
    path: ['capacity', 'flexibleRows'],
    section,
    schema: flexibleRowSchema,
    recognisedBy: [['role', 'label']],
    label: { singular: 'voce del lavoro flessibile', plural: 'voci del lavoro flessibile' },
    rollover: flexibleRowRollover,
    fields: {
      role: 'Tipo di voce',
      label: 'Voce',
      legalBasis: 'Riferimento',
      firstYear: 'Primo anno',
      secondYear: 'Secondo anno',
      thirdYear: 'Terzo anno',
    },
  }),
};
