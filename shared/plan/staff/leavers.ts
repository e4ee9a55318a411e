import { z } from 'zod';
import { amount, choice, choiceOr, date, decimal, itemId, reference, text, year } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { leaverRollover } from './capacity-rollover.ts';
import { contracts } from './headcount.ts';

export const leaverReasons = ['retirement', 'resignation', 'mobility', 'expiry', 'other'] as const;

/** One person who leaves the service in a year (section 3.3.1); several rows are several people, as with hires. */
export const leaverSchema = z.strictObject({
  id: itemId(),
  year: year(),
  reason: choice(leaverReasons),
  contract: choiceOr(contracts, 'permanent'),
  grade: text(),
  profile: text(),
  unit: reference('units'),
  date: date(),
  /** Null is full time. */
  partTimeQuota: decimal(),
  /** With social charges, without IRAP; where null the cost of the grade counts. */
  annualCost: amount(),
  note: text(),
});

export type Leaver = z.infer<typeof leaverSchema>;

export const leaverReasonLabels: Readonly<Record<(typeof leaverReasons)[number], string>> = {
  retirement: 'pensionamento',
  resignation: 'dimissioni',
  mobility: 'mobilità verso altri enti',
  expiry: 'scadenza del contratto',
  other: 'altro',
};

export const leavers = defineList({
  name: 'leavers',
  path: ['capacity', 'leavers'],
  section: '3.3.1',
  schema: leaverSchema,
  recognisedBy: [['year', 'grade', 'profile', 'unit']],
  label: { singular: 'cessazione', plural: 'cessazioni' },
  rollover: leaverRollover,
  fields: {
    year: 'Anno',
    reason: 'Motivo',
    contract: 'Contratto',
    grade: 'Area di inquadramento',
    profile: 'Profilo',
    unit: 'Struttura',
    date: 'Decorrenza',
    partTimeQuota: 'Quota a tempo parziale',
    annualCost: 'Costo annuo',
    note: 'Nota',
  },
});
