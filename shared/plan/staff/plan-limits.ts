import { netRevenue, spendingRatio } from '../../calculators/capacity-ratio.ts';
import { countedSpending, type GrowthRoom } from '../../calculators/greater-spending.ts';
import { decimal, type Exact, roundHalfUp } from '../../numbers/decimal.ts';
import type { PlanDocument } from '../document.ts';
import type { CostedHire } from './hire-costs.ts';
import { type ByContract, type Difference, differences, planYears, totalDifference } from './plan-effect.ts';
import {
  ceilingTable,
  dm2020Deducted,
  isPositive,
  officialScenario,
  revenueOf,
  scenarioWorksheet,
} from './worksheet.ts';

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
  /** What of both the static ceiling does not count (art. 7 DM 17.3.2020), signed. */
  readonly exempt: string | null;
  /** False where `exempt` is the spending alone, because the IRAP is not known. */
  readonly exemptWithIrap: boolean;
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
  /** Null for a body that may not grow by art. 4 DM 17.3.2020, or of which it is not known. */
  readonly room: GrowthRoom | null;
  /** What the table deducts already under art. 7. */
  readonly deducted: Exact;
};

/** The three years of the plan, computed once for however many hires are weighed against them. */
export function yearFrames(doc: PlanDocument): readonly YearFrame[] {
  const revenue = officialRevenue(doc);
  const maximum = spendingLimit(doc)?.amount ?? null;
  const ceiling = exactOrNull(doc.capacity.ceiling.limit);
  const room = growthRoom(doc);
  return planYears(doc).map((year) => {
    const column = ceilingColumnOf(doc, year);
    return {
      year,
      forecast: exactOrNull(doc.capacity.forecast.find((row) => row.year === year)?.spending ?? null),
      revenue,
      maximum,
      net: exactOrNull(column?.net ?? null),
      ceiling,
      room,
      deducted: column === null ? decimal('0') : dm2020Deducted(doc, column.column),
    };
  });
}

/** From the spending of the last statement to the maximum, for who is below T1 (art. 4 c. 2 DM 17.3.2020). */
function growthRoom(doc: PlanDocument): GrowthRoom | null {
  const limit = spendingLimit(doc);
  const { spending } = scenarioWorksheet(doc, officialScenario(doc));
  if (limit?.basis !== 'threshold' || spending === undefined) return null;
  return { from: decimal(spending), upTo: limit.amount };
}

/** Every year of the triennium if these were the hires: what they add, ratio, both limits. */
export function yearEffects(
  doc: PlanDocument,
  hires: readonly CostedHire[] = doc.hires,
): readonly YearEffect[] {
  return yearFrames(doc).map((frame) => yearEffect(frame, differences(doc, hires, frame.year)));
}

/** A year with these differences alone, e.g. those up to a certain hire. */
export function yearEffect(frame: YearFrame, found: readonly Difference[]): YearEffect {
  const { spending: added, irap, parts } = totalDifference(found);
  const { year, forecast, revenue, maximum, net, ceiling } = frame;
  const spending = plus(forecast, added);
  const { counted, exempt, withIrap } = underCeiling(frame, parts);
  return {
    year,
    forecast: rounded(forecast),
    added: rounded(added),
    irap: rounded(irap),
    exempt: rounded(exempt),
    exemptWithIrap: withIrap,
    ratio: spending === null || revenue === null ? null : roundHalfUp(spendingRatio(spending, revenue), 2),
    dynamic: limitState(maximum, spending),
    ceiling: limitState(ceiling, plus(net, counted)),
  };
}

/** What the static ceiling counts of a difference, with its IRAP, and what it leaves out; null where it cannot be told. */
function underCeiling({ forecast, room, deducted }: YearFrame, { permanent, others }: ByContract) {
  const ofOthers = plus(others.spending, others.irap);
  const { spending, irap } = permanent;
  // Without room for growth all counts; without a forecast nobody can say where the room begins.
  if (room === null || forecast === null) {
    const counted = plus(ofOthers, plus(spending, irap));
    return { counted, exempt: counted === null ? null : decimal('0'), withIrap: true };
  }
  const found =
    spending === null || others.spending === null
      ? null
      : countedSpending({ spending, irap }, forecast.add(others.spending), room, deducted);
  return {
    counted: plus(ofOthers, found?.counted ?? null),
    exempt: found?.exempt ?? null,
    withIrap: found?.withIrap ?? true,
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
  return column?.filled ? column : null;
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
