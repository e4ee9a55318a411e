import {
  bandOf,
  type PopulationBand,
  type StaffingThreshold,
  staffingThresholds,
} from '../legal/staffing-thresholds.ts';
import { decimal, type Exact, roundHalfUp, sum } from '../numbers/decimal.ts';
import {
  type CeilingColumn,
  type CeilingResult,
  ceilingColumn,
  flexibleWorkLimit,
  type LimitResult,
} from './capacity-ceiling.ts';
import { parseCapacityInput } from './capacity-input.ts';
import {
  type HiringCapacity,
  hiringCapacity,
  isWithinThreshold,
  netRevenue,
  type Revenue,
  spendingRatio,
} from './capacity-ratio.ts';

/** What the worksheet is computed from; amounts are decimal strings, a part that is not known is left out. */
export type CapacityData = {
  readonly population?: number | undefined;
  readonly spending?: readonly { readonly amount: string }[] | undefined;
  readonly revenue?: Revenue | undefined;
  readonly forecast?: readonly { readonly year: number; readonly spending: string }[] | undefined;
  readonly ceiling?:
    | { readonly limit: string; readonly years: readonly ({ readonly year: number } & CeilingColumn)[] }
    | undefined;
  readonly flexible?: { readonly limit: string; readonly spending: string } | undefined;
};

export type ForecastResult = {
  readonly year: number;
  readonly ratio: string;
  /** Left out when the band is not known. */
  readonly withinThreshold?: boolean;
};

/** Strings with two decimals; percentages without sign. A part is there only if all that it needs is there. */
export type CapacityResult = {
  readonly band?: PopulationBand;
  readonly threshold?: string;
  readonly returnThreshold?: string;
  readonly spending?: string;
  readonly revenue?: string;
  readonly ratio?: string;
  readonly forecast?: readonly ForecastResult[];
  readonly ceiling?: readonly ({ readonly year: number } & CeilingResult)[];
  readonly flexible?: LimitResult;
} & Partial<HiringCapacity>;

function forecastYear(year: number, percent: Exact, row: StaffingThreshold | undefined): ForecastResult {
  const printed = { year, ratio: roundHalfUp(percent, 2) };
  return row === undefined ? printed : { ...printed, withinThreshold: isWithinThreshold(percent, row) };
}

/**
 * The staffing-capacity worksheet: dynamic control (art. 33 c. 2 DL 34/2019), static ceiling (L. 296/2006), flexible work.
 * `rows` are the thresholds in force, with the ente's corrections if it made any.
 * Throws `capacity.revenue-not-positive`, and `number.malformed` for text that is no amount.
 */
export function capacityWorksheet(
  data: CapacityData,
  rows: readonly StaffingThreshold[] = staffingThresholds,
): CapacityResult {
  const row = data.population === undefined ? undefined : bandOf(data.population, rows);
  const spending = data.spending && sum(data.spending.map(({ amount }) => decimal(amount)));
  const revenue = data.revenue && netRevenue(data.revenue);
  const { ceiling, flexible, forecast } = data;
  return {
    ...(row && { band: row.band, threshold: row.threshold, returnThreshold: row.returnThreshold }),
    ...(spending && { spending: roundHalfUp(spending, 2) }),
    ...(revenue && { revenue: roundHalfUp(revenue, 2) }),
    ...(spending && revenue && { ratio: roundHalfUp(spendingRatio(spending, revenue), 2) }),
    ...(spending && revenue && row && hiringCapacity(spending, revenue, row)),
    ...(forecast &&
      revenue && {
        forecast: forecast.map((each) =>
          forecastYear(each.year, spendingRatio(decimal(each.spending), revenue), row),
        ),
      }),
    ...(ceiling && {
      ceiling: ceiling.years.map((column) => ({
        year: column.year,
        ...ceilingColumn(ceiling.limit, column),
      })),
    }),
    ...(flexible && { flexible: flexibleWorkLimit(flexible.limit, flexible.spending) }),
  };
}

/** `piao capacity`: parsed JSON → the worksheet. Throws what `parseCapacityInput` and `capacityWorksheet` throw. */
export function computeCapacity(
  input: unknown,
  rows: readonly StaffingThreshold[] = staffingThresholds,
): CapacityResult {
  return capacityWorksheet(parseCapacityInput(input), rows);
}
