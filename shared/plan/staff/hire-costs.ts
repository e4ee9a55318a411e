import { contractCost } from '../../calculators/contract-cost.ts';
import {
  type CostTerms,
  irapInYear,
  spendingInYear,
  type UnitCost,
  yearlySpending,
} from '../../calculators/hire-cost.ts';
import { decimal, type Exact, sum } from '../../numbers/decimal.ts';
import { endOf, latestInForce } from '../core/latest-in-force.ts';
import type { PlanDocument } from '../document.ts';
import type { ContractRate } from './contract-rates.ts';
import type { GradeCost } from './grade-costs.ts';

/** A hire as the worksheet reckons with it, whether of the plan, of a scenario or of the saved forecast. */
export type CostedHire = CostTerms & {
  readonly id: string;
  readonly grade: string;
  /** Null where a saved forecast did not keep it. */
  readonly contract: string | null;
};

/** A hire with the words by which people know it and the contract that decides where it counts. */
export type PlannedHire = CostedHire & { readonly profile: string; readonly contract: string };

/** Exact amounts of a calendar year; null is "non calcolabile", never zero. */
export type YearCost = { readonly spending: Exact | null; readonly irap: Exact | null };

/** The name of a grade as it is compared: two spellings that differ in case or spaces are the same grade. */
export function gradeKey(grade: string): string {
  return grade.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

type Dated = { readonly grade: string; readonly validFrom: string | null; readonly validTo?: string | null };

/** The row that holds for a grade in a year: of those in force on any day of it the latest. */
function rowInForce<Row extends Dated>(rows: readonly Row[], grade: string, year: number): Row | undefined {
  const unended = rows
    .filter((row) => gradeKey(row.grade) === gradeKey(grade))
    .filter(({ validTo = null }) => validTo === null || validTo >= `${year}-01-01`);
  return latestInForce(unended, endOf(year));
}

/** The row of the cost table that holds for a grade in a year. */
export function gradeCostOf(doc: PlanDocument, grade: string, year: number): GradeCost | undefined {
  return rowInForce(doc.capacity.gradeCosts, grade, year);
}

/** The contract that holds for a grade in a year. */
export function contractRateOf(doc: PlanDocument, grade: string, year: number): ContractRate | undefined {
  return rowInForce(doc.capacity.contractRates, grade, year);
}

/**
 * What a person of a grade costs in a year: what the cost table says, else what the contract gives. The IRAP of a stated
 * cost is stated with it or not known: that of the contract is reckoned on another pay.
 */
export function unitCostOf(doc: PlanDocument, grade: string, year: number): UnitCost {
  const stated = gradeCostOf(doc, grade, year);
  const irap = exactOrNull(stated?.irap);
  if (stated !== undefined && stated.annualCost !== null) {
    return { annualCost: decimal(stated.annualCost), irap };
  }
  const rate = contractRateOf(doc, grade, year);
  const contract = rate === undefined ? null : contractCost(rate);
  return { annualCost: contract?.annualCost ?? null, irap: irap ?? contract?.irap ?? null };
}

function exactOrNull(amount: string | null | undefined): Exact | null {
  return amount === null || amount === undefined ? null : decimal(amount);
}

/** What a hire costs in a calendar year. */
export function costInYear(doc: PlanDocument, hire: CostedHire, year: number): YearCost {
  const unit = unitCostOf(doc, hire.grade, year);
  return { spending: spendingInYear(hire, unit, year), irap: irapInYear(hire, unit, year) };
}

/** What people cost in a whole year, without IRAP, at the prices of `year`; null when one of them is not known. */
export function yearlyCostOf(
  doc: PlanDocument,
  people: readonly {
    readonly grade: string;
    readonly annualCost: string | null;
    readonly partTimeQuota: string | null;
  }[],
  year: number,
): Exact | null {
  return sumOrNull(people.map((person) => yearlySpending(person, unitCostOf(doc, person.grade, year))));
}

/** One unknown makes the sum unknown. */
export function sumOrNull(values: readonly (Exact | null)[]): Exact | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? sum(known) : null;
}

export const nothingSpent: YearCost = { spending: decimal('0'), irap: decimal('0') };
