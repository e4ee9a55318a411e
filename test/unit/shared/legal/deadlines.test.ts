import { describe, expect, it } from 'vitest';
import {
  daysAfterBudget,
  deadlineOf,
  deadlineReadings,
  ordinaryTerm,
  piaoDeadlines,
  preventionReportTerm,
} from '../../../../shared/legal/deadlines.ts';
import { formatItalianDate } from '../../../../shared/numbers/italian-date.ts';

describe('deadlines', () => {
  it.each([
    [2023, '2023-08-30'],
    [2024, '2024-04-15'],
    [2025, '2025-03-30'],
    [2026, '2026-03-30'],
  ])('the term in force in %i is the last one set: %s', (year, term) => {
    expect(deadlineOf(year)?.term).toBe(term);
  });

  it('knows no deferral of other years, for which the ordinary term stands', () => {
    expect(deadlineOf(2022)).toBeUndefined();
    expect(deadlineOf(2027)).toBeUndefined();
    expect(ordinaryTerm).toBe('01-31');
    expect(preventionReportTerm.day).toBe('12-15');
  });

  it('falls in its own year and after the term for the budgets', () => {
    for (const { year, budgetTerm, term } of piaoDeadlines) {
      expect(formatItalianDate(term).endsWith(String(year))).toBe(true);
      if (budgetTerm !== null) expect(term > budgetTerm).toBe(true);
    }
    expect(daysAfterBudget).toBe(30);
  });

  it('offers both readings and prefers the single date', () => {
    expect(deadlineReadings.map(({ key, preferred }) => [key, preferred])).toEqual([
      ['single-date', true],
      ['own-approval', false],
    ]);
  });
});
