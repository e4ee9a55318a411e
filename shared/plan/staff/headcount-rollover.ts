import type { RolloverRule } from '../core/rollover-rule.ts';
import type { HeadcountRow } from './headcount.ts';

/** Most profiles stay as they are: the figures of last year are where the new count starts from, and what it is compared with. */
export const headcountRollover: RolloverRule<HeadcountRow> = {
  says: 'riprese, da aggiornare al nuovo 31 dicembre, con i dati dell’anno precedente a confronto',
  roll: (row) => ({
    item: {
      ...row,
      previousHeads: row.heads,
      previousPartTimeHeads: row.partTimeHeads,
      previousPartTimeQuota: row.partTimeQuota,
    },
    reasons: ['new-figures'],
  }),
};
