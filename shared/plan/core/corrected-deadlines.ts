import { type PiaoDeadline, piaoDeadlines } from '../../legal/deadlines.ts';
import { parseItalianDate } from '../../numbers/italian-date.ts';
import type { PlanDocument } from '../document.ts';
import { sourceOfCorrection } from './corrected-parameters.ts';
import { endOf, latestInForce } from './latest-in-force.ts';

/** The name under which an ente corrects or adds the term of a year: this table, and the year as key. */
export const deadlineTable = 'piao-deadlines';

/**
 * The terms that the program knows, then those of the ente, which replace them: for each year, of the readable ones in
 * force by its end, the latest.
 */
export function deadlinesOfPlan(doc: PlanDocument): readonly PiaoDeadline[] {
  const readable = doc.parameters.filter(
    ({ table, value }) => table === deadlineTable && parseItalianDate(value).ok,
  );
  const years = [...new Set(readable.map(({ key }) => Number(key)))].filter(Number.isSafeInteger);
  const corrections = years.flatMap((year): PiaoDeadline[] => {
    const ofYear = readable.filter(({ key }) => Number(key) === year);
    const parameter = latestInForce(ofYear, endOf(year));
    const term = parseItalianDate(parameter?.value ?? '');
    if (parameter === undefined || !term.ok) return [];
    return [{ year, budgetTerm: null, term: term.value, ...sourceOfCorrection(parameter) }];
  });
  return [...piaoDeadlines, ...corrections];
}
