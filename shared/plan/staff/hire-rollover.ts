import type { RolloverRule } from '../core/rollover-rule.ts';
import type { Hire } from './hires.ts';

/** What was to be done in the old first year and was not is under way; later years keep their plans. */
export const hireRollover: RolloverRule<Hire> = {
  says: 'le non concluse dell’anno precedente diventano «procedure del piano precedente in corso» nel nuovo primo anno, le concluse sono proposte per l’eliminazione',
  roll: (hire, { newFirst }) => {
    const started = hire.startDate !== null && Number(hire.startDate.slice(0, 4)) < newFirst;
    if (started) return { item: hire, reasons: ['completed'] };
    if (hire.year === null || hire.year >= newFirst) return { item: hire, reasons: ['carried'] };
    return { item: { ...hire, year: newFirst, status: 'under-way' }, reasons: ['under-way'] };
  },
};
