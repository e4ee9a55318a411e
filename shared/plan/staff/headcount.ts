import { z } from 'zod';
import type { HeadcountFigures } from '../../calculators/headcount.ts';
import { count, decimal, itemId, otherColumns, requiredChoice, text } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { headcountRollover } from './headcount-rollover.ts';

export const contracts = ['permanent', 'fixed-term'] as const;

/**
 * Staff at 31 December of the year before the plan, by profile (section 3.3.1).
 * Full-time equivalents = heads − partTimeHeads + partTimeQuota.
 */
export const headcountSchema = z.strictObject({
  id: itemId(),
  contract: requiredChoice(contracts),
  /** Contractual area, e.g. "Funzionari e E.Q.". */
  grade: text(),
  profile: text(),
  heads: count(),
  partTimeHeads: count(),
  /** Sum of the part-time quotas, e.g. `"5.94"` for eight people. */
  partTimeQuota: decimal(),
  note: text(),
  /** The same figures a year before, where the plan continues another; to compare with. */
  previousHeads: count(),
  previousPartTimeHeads: count(),
  previousPartTimeQuota: decimal(),
  otherColumns: otherColumns(),
});

export type HeadcountRow = z.infer<typeof headcountSchema>;

/** The same profile a year before, in the shape of the figures of today. */
export function yearBefore(row: HeadcountRow): HeadcountFigures {
  return {
    heads: row.previousHeads,
    partTimeHeads: row.previousPartTimeHeads,
    partTimeQuota: row.previousPartTimeQuota,
  };
}

export const contractLabels: Readonly<Record<HeadcountRow['contract'], string>> = {
  permanent: 'A tempo indeterminato',
  'fixed-term': 'A tempo determinato',
};

export const headcount = defineList({
  name: 'headcount',
  path: ['headcount'],
  section: '3.3.1',
  schema: headcountSchema,
  label: { singular: 'voce della consistenza', plural: 'voci della consistenza' },
  recognisedBy: [['contract', 'grade', 'profile']],
  rollover: headcountRollover,
  fields: {
    contract: 'Contratto',
    grade: 'Area di inquadramento',
    profile: 'Profilo professionale',
    heads: 'Dipendenti',
    partTimeHeads: 'di cui a tempo parziale',
    partTimeQuota: 'Quote a tempo parziale',
    note: 'Nota',
    previousHeads: 'Dipendenti un anno prima',
    previousPartTimeHeads: 'di cui a tempo parziale, un anno prima',
    previousPartTimeQuota: 'Quote a tempo parziale, un anno prima',
    otherColumns: 'Altre colonne',
  },
});
