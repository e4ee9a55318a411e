import { type PiaoDeadline, piaoDeadlines } from '../../legal/deadlines.ts';
import { parseItalianDate } from '../../numbers/italian-date.ts';
import type { PlanDocument } from '../document.ts';
import { sourceOfCorrection } from './corrected-parameters.ts';

/** The name under which an ente corrects or adds the term of a year: this table, and the year as key. */
export const deadlineTable = 'piao-deadlines';

/** The terms that the program knows, then those of the ente, which replace them. */
export function deadlinesOfPlan(doc: PlanDocument): readonly PiaoDeadline[] {
  const corrections = doc.parameters.flatMap((parameter): PiaoDeadline[] => {
    const year = Number(parameter.key);
    const term = parseItalianDate(parameter.value);
    if (parameter.table !== deadlineTable || !Number.isSafeInteger(year) || !term.ok) return [];
    return [{ year, budgetTerm: null, term: term.value, ...sourceOfCorrection(parameter) }];
  });
  return [...piaoDeadlines, ...corrections];
}
