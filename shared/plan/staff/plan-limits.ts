import { netRevenue, spendingRatio } from '../../calculators/capacity-ratio.ts';
import { decimal, type Exact, roundHalfUp } from '../../numbers/decimal.ts';
import type { PlanDocument } from '../document.ts';
import type { CostedHire, YearCost } from './hire-costs.ts';
import { differences, planYears, totalDifference } from './plan-effect.ts';
import { ceilingTable, isPositive, officialScenario, revenueOf, scenarioWorksheet } from './worksheet.ts';

/** What spending may not exceed in the dynamic control. */
export type SpendingLimit = {
  readonly amount: Exact;
  /** `threshold`: T1 × revenue (art. 4 DM 17.3.2020) · `ratio`: the spending of the last statement (art. 5). */
  readonly basis: 'threshold' | 'ratio';
};

/** One limit in one year, amount strings with two decimals; what cannot be computed is null. */
export type LimitState = {
  readonly limit: string | null;
  readonly spending: string | null;
  readonly headroom: string | null;
  readonly within: boolean | null;
};

/** A year of the triennium with some hires. */
export type YearEffect = {
  readonly year: number;
  readonly forecast: string | null;
  /** What the hires add to the forecast without IRAP, signed, and the IRAP on it; null is "non calcolabile". */
  readonly added: string | null;
  readonly irap: string | null;
  readonly ratio: string | null;
  readonly dynamic: LimitState;
  readonly ceiling: LimitState;
};

/** Null without revenue, without band, or above the return threshold, where the limit is that of the turn-over. */
export function spendingLimit(doc: PlanDocument): SpendingLimit | null {
  const result = scenarioWorksheet(doc, officialScenario(doc));
  const revenue = officialRevenue(doc);
  if (revenue === null || result.spending === undefined) return null;
  switch (result.case) {
    case 'below':
      return {
        amount: decimal(result.threshold ?? '0')
          .mul(revenue)
          .div(100),
        basis: 'threshold',
      };
    case 'between':
      return { amount: decimal(result.spending), basis: 'ratio' };
    default:
      return null;
  }
}

/** Exact net revenue of the scenario that counts; null when it gives none above zero. */
export function officialRevenue(doc: PlanDocument): Exact | null {
  const scenario = officialScenario(doc);
  const revenue = scenario === undefined ? null : revenueOf(scenario);
  return revenue === null || !isPositive(revenue) ? null : netRevenue(revenue);
}

/** A year before any hire is weighed: exact amounts, null what is not known. */
export type YearFrame = {
  readonly year: number;
  readonly forecast: Exact | null;
  readonly revenue: Exact | null;
  readonly maximum: Exact | null;
  /** Spending under the static ceiling as the table has it, and the ceiling. */
  readonly net: Exact | null;
  readonly ceiling: Exact | null;
};

/** The three years of the plan, computed once for however many hires are weighed against them. */
export function yearFrames(doc: PlanDocument): readonly YearFrame[] {
  const revenue = officialRevenue(doc);
  const maximum = spendingLimit(doc)?.amount ?? null;
  const ceiling = exactOrNull(doc.capacity.ceiling.limit);
  return planYears(doc).map((year) => ({
    year,
    forecast: exactOrNull(doc.capacity.forecast.find((row) => row.year === year)?.spending ?? null),
    revenue,
    maximum,
    net: exactOrNull(ceilingColumnOf(doc, year)?.net ?? null),
    ceiling,
  }));
}

/** Every year of the triennium if these were the hires: what they add, ratio, both limits. */
export function yearEffects(
  doc: PlanDocument,
  hires: readonly CostedHire[] = doc.hires,
): readonly YearEffect[] {
  return yearFrames(doc).map((frame) => yearEffect(frame, differences(doc, hires, frame.year)));
}

/** A year with these differences alone, e.g. those up to a certain hire. */
export function yearEffect(frame: YearFrame, found: readonly YearCost[]): YearEffect {
  const { spending: added, irap } = totalDifference(found);
  const { year, forecast, revenue, maximum, net, ceiling } = frame;
  const spending = plus(forecast, added);
  return {
    year,
    forecast: rounded(forecast),
    added: rounded(added),
    irap: rounded(irap),
    ratio: spending === null || revenue === null ? null : roundHalfUp(spendingRatio(spending, revenue), 2),
    dynamic: limitState(maximum, spending),
    ceiling: limitState(ceiling, plus(net, plus(added, irap))),
  };
}

function plus(a: Exact | null, b: Exact | null): Exact | null {
  return a === null || b === null ? null : a.add(b);
}

function exactOrNull(amount: string | null): Exact | null {
  return amount === null ? null : decimal(amount);
}

function ceilingColumnOf(doc: PlanDocument, year: number) {
  const column = ceilingTable(doc).find(
    (each) => each.column !== 'reference' && each.column !== 'statement' && each.year === year,
  );
  const filled = column !== undefined && doc.capacity.ceilingRows.some((row) => row[column.column] !== null);
  return filled ? column : null;
}

function limitState(limit: Exact | null, spending: Exact | null): LimitState {
  const headroom = limit === null || spending === null ? null : limit.sub(spending);
  return {
    limit: rounded(limit),
    spending: rounded(spending),
    headroom: rounded(headroom),
    within: headroom === null ? null : headroom.gte(0),
  };
}

/** Two decimals, last. */
export function rounded(value: Exact | null): string | null {
  return value === null ? null : roundHalfUp(value, 2);
}
