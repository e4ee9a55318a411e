import type { Exact } from '../../numbers/decimal.ts';
import type { PlanDocument } from '../document.ts';
import type { IncludedHire } from './capacity.ts';
import {
  type CostedHire,
  costInYear,
  nothingSpent,
  type PlannedHire,
  sumOrNull,
  type YearCost,
} from './hire-costs.ts';
import type { HireScenario } from './hire-scenarios.ts';

/** The three years of the plan; none when it does not say its first. */
export function planYears(doc: PlanDocument): readonly number[] {
  const first = doc.plan.period.firstYear;
  return first === null ? [] : [first, first + 1, first + 2];
}

/** The plan's hires without those that a scenario leaves out, and with those that it adds. */
export function hiresOfScenario(doc: PlanDocument, scenario: HireScenario): readonly PlannedHire[] {
  const excluded = new Set(scenario.excludedHires);
  return [
    ...doc.hires.filter(({ id }) => !excluded.has(id)),
    ...doc.capacity.scenarioHires.filter((hire) => hire.scenario === scenario.id),
  ];
}

/** The hires as they stand, in the form in which a forecast that includes them keeps them. */
export function asIncluded(doc: PlanDocument): readonly IncludedHire[] {
  return doc.hires.map((hire) => ({ hire: hire.id, ...termsOf(hire) }));
}

/**
 * What the forecast of a year holds already: nothing when it says so, else the plan as it was when the forecast was
 * made, else (never fixed) the plan as it is. So no hire is counted twice.
 */
export function hiresInForecast(doc: PlanDocument, year: number): readonly CostedHire[] {
  const forecast = doc.capacity.forecast.find((row) => row.year === year);
  if (forecast === undefined || !forecast.includesPlannedHires) return [];
  const fixed = doc.capacity.basis.includedHires;
  return fixed === null ? doc.hires : fixed.map(({ hire, ...terms }) => ({ id: hire, ...terms }));
}

/** `included`: the forecast has it as it is · `changed` · `added` · `removed`: the forecast has it, the plan no longer. */
export type Difference = YearCost & {
  readonly hire: CostedHire;
  readonly sort: 'included' | 'changed' | 'added' | 'removed';
};

/**
 * What some hires add to the forecast of a year (or, negative, take from it), hire by hire: those that left the plan
 * first, then the hires in their order. Who is included unchanged adds nothing even where the cost is not known.
 */
export function differences(
  doc: PlanDocument,
  hires: readonly CostedHire[],
  year: number,
): readonly Difference[] {
  const before = new Map(hiresInForecast(doc, year).map((hire) => [hire.id, hire]));
  const kept = new Set(hires.map(({ id }) => id));
  const removed = [...before.values()]
    .filter(({ id }) => !kept.has(id))
    .map(
      (hire): Difference => ({
        hire,
        sort: 'removed',
        ...minus(nothingSpent, costInYear(doc, hire, year)),
      }),
    );
  const present = hires.map((hire): Difference => {
    const then = before.get(hire.id);
    const now = () => costInYear(doc, hire, year);
    if (then === undefined) return { hire, sort: 'added', ...now() };
    if (sameTerms(then, hire)) return { hire, sort: 'included', ...nothingSpent };
    return { hire, sort: 'changed', ...minus(now(), costInYear(doc, then, year)) };
  });
  return [...removed, ...present];
}

/** The whole difference of a year; null where a single one is not known. */
export function totalDifference(found: readonly YearCost[]): YearCost {
  return {
    spending: sumOrNull(found.map(({ spending }) => spending)),
    irap: sumOrNull(found.map(({ irap }) => irap)),
  };
}

function minus(a: YearCost, b: YearCost): YearCost {
  return { spending: subtract(a.spending, b.spending), irap: subtract(a.irap, b.irap) };
}

function subtract(a: Exact | null, b: Exact | null): Exact | null {
  return a === null || b === null ? null : a.sub(b);
}

function termsOf(hire: CostedHire): Omit<IncludedHire, 'hire'> {
  const { year, grade, startDate, endDate, partTimeQuota, annualCost, firstYearCost } = hire;
  return { year, grade, startDate, endDate, partTimeQuota, annualCost, firstYearCost };
}

function sameTerms(a: CostedHire, b: CostedHire): boolean {
  return JSON.stringify(termsOf(a)) === JSON.stringify(termsOf(b));
}
