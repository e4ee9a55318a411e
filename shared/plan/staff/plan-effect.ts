import type { Exact } from '../../numbers/decimal.ts';
import type { PlanDocument } from '../document.ts';
import type { IncludedHire } from './dynamic-control.ts';
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
  return doc.hires.map((hire) => ({ hire: hire.id, ...termsOf(hire), contract: hire.contract }));
}

/**
 * What the forecast of a year holds already: nothing when it says so, else the plan as it was when the forecast was
 * made, else (never fixed) the plan as it is. So no hire is counted twice.
 */
export function hiresInForecast(doc: PlanDocument, year: number): readonly CostedHire[] {
  const forecast = doc.capacity.forecast.find((row) => row.year === year);
  if (forecast === undefined || !forecast.includesPlannedHires) return [];
  const fixed = doc.capacity.basis.includedHires;
  if (fixed === null) return doc.hires;
  const contracts = new Map(doc.hires.map(({ id, contract }) => [id, contract]));
  return fixed.map(({ hire, contract, ...terms }) => ({
    id: hire,
    contract: contract ?? contracts.get(hire) ?? null,
    ...terms,
  }));
}

/** Permanent contracts apart, which the static ceiling treats otherwise (art. 7 DM 17.3.2020). */
export type ByContract = { readonly permanent: YearCost; readonly others: YearCost };

/** `included`: the forecast has it as it is · `changed` · `added` · `removed`: the forecast has it, the plan no longer. */
export type Difference = YearCost & {
  readonly hire: CostedHire;
  readonly parts: ByContract;
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
    .map((hire): Difference => ({ hire, sort: 'removed', ...changeOf(doc, hire, null, year) }));
  const present = hires.map((hire): Difference => {
    const then = before.get(hire.id);
    if (then === undefined) return { hire, sort: 'added', ...changeOf(doc, null, hire, year) };
    if (sameTerms(then, hire)) return { hire, sort: 'included', ...noChange };
    return { hire, sort: 'changed', ...changeOf(doc, then, hire, year) };
  });
  return [...removed, ...present];
}

const noChange = { ...nothingSpent, parts: { permanent: nothingSpent, others: nothingSpent } };

/** The whole difference of a year; null where a single one is not known. */
export function totalDifference(found: readonly Difference[]): YearCost & { readonly parts: ByContract } {
  return {
    ...totalOf(found),
    parts: {
      permanent: totalOf(found.map(({ parts }) => parts.permanent)),
      others: totalOf(found.map(({ parts }) => parts.others)),
    },
  };
}

function totalOf(costs: readonly YearCost[]): YearCost {
  return {
    spending: sumOrNull(costs.map(({ spending }) => spending)),
    irap: sumOrNull(costs.map(({ irap }) => irap)),
  };
}

/** From a hire as the forecast has it to the same as the plan has it; null where one of them has none. */
function changeOf(doc: PlanDocument, then: CostedHire | null, now: CostedHire | null, year: number) {
  const cost = (hire: CostedHire | null) => (hire === null ? nothingSpent : costInYear(doc, hire, year));
  const change = (counts: (hire: CostedHire) => boolean) => {
    const of = (hire: CostedHire | null) => cost(hire !== null && counts(hire) ? hire : null);
    return minus(of(now), of(then));
  };
  return {
    ...change(() => true),
    parts: { permanent: change(isPermanent), others: change((hire) => !isPermanent(hire)) },
  };
}

/** A contract that nobody kept is taken for the usual one. */
function isPermanent({ contract }: CostedHire): boolean {
  return contract !== 'fixed-term';
}

function minus(a: YearCost, b: YearCost): YearCost {
  return { spending: subtract(a.spending, b.spending), irap: subtract(a.irap, b.irap) };
}

function subtract(a: Exact | null, b: Exact | null): Exact | null {
  return a === null || b === null ? null : a.sub(b);
}

function termsOf(hire: CostedHire) {
  const { year, grade, startDate, endDate, partTimeQuota, annualCost, firstYearCost } = hire;
  return { year, grade, startDate, endDate, partTimeQuota, annualCost, firstYearCost };
}

function sameTerms(a: CostedHire, b: CostedHire): boolean {
  return isPermanent(a) === isPermanent(b) && JSON.stringify(termsOf(a)) === JSON.stringify(termsOf(b));
}
