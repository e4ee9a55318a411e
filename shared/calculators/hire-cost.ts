import { decimal, type Exact, ratio } from '../numbers/decimal.ts';

/** What of a hire decides its cost; dates are ISO, amounts and quota decimal strings, null what is not known. */
export type CostTerms = {
  readonly year: number | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** Null is full time. */
  readonly partTimeQuota: string | null;
  /** Of this very person, whatever the hours; where null the cost of the grade counts. */
  readonly annualCost: string | null;
  readonly firstYearCost: string | null;
};

/** What one full-time person costs in a year, IRAP apart; exact. */
export type UnitCost = { readonly annualCost: Exact | null; readonly irap: Exact | null };

const none = decimal('0');
const monthsOfYear = 12;

/** The calendar year in which service starts: that of the start date, else that of the plan; null for neither. */
export function firstYearOf({ startDate, year }: CostTerms): number | null {
  return startDate === null ? year : yearOf(startDate);
}

/**
 * Months of service in a calendar year, 0 to 12; the months of start and end count whole, so that a cost is never
 * understated. Null when it cannot be told: no year at all, or the first year without a start date.
 */
export function monthsInYear(terms: CostTerms, year: number): number | null {
  const first = firstYearOf(terms);
  const { startDate, endDate } = terms;
  if (endDate !== null && yearOf(endDate) < year) return 0;
  if (first === null) return null;
  if (year < first) return 0;
  const last = endDate !== null && yearOf(endDate) === year ? monthOf(endDate) : monthsOfYear;
  if (year > first) return last;
  return startDate === null ? null : Math.max(0, last - monthOf(startDate) + 1);
}

/** Cost of a calendar year without IRAP, exact: the stated one of the first year, else twelfths of the yearly one. */
export function spendingInYear(terms: CostTerms, unit: UnitCost, year: number): Exact | null {
  if (terms.firstYearCost !== null && firstYearOf(terms) === year) return decimal(terms.firstYearCost);
  return twelfths(yearlySpending(terms, unit), monthsInYear(terms, year));
}

/** IRAP of a calendar year, exact; only the cost of the grade tells it. */
export function irapInYear(terms: CostTerms, unit: UnitCost, year: number): Exact | null {
  return twelfths(shareOf(unit.irap, terms), monthsInYear(terms, year));
}

/** Cost of a whole year without IRAP, exact; null when neither the person's nor the grade's is known. */
export function yearlySpending(
  terms: Pick<CostTerms, 'annualCost' | 'partTimeQuota'>,
  unit: UnitCost,
): Exact | null {
  if (terms.annualCost !== null) return decimal(terms.annualCost);
  return shareOf(unit.annualCost, terms);
}

function shareOf(amount: Exact | null, { partTimeQuota }: Pick<CostTerms, 'partTimeQuota'>): Exact | null {
  return amount === null ? null : amount.mul(decimal(partTimeQuota ?? '1'));
}

function twelfths(yearly: Exact | null, months: number | null): Exact | null {
  // Out of service it costs nothing, whatever it would cost.
  if (months === 0) return none;
  return yearly === null || months === null ? null : yearly.mul(ratio(months, monthsOfYear));
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}
