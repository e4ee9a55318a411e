import { roundHalfUp } from '../../numbers/decimal.ts';
import type { PlanDocument } from '../document.ts';
import { spendingLimit, yearEffects } from './plan-limits.ts';
import { ceilingTable, officialScenario, scenarioWorksheet } from './worksheet.ts';

/** One year of the picture of spending and limits, amount strings; null what is not known. */
export type ChartPoint = {
  readonly year: number;
  readonly spending: string | null;
  readonly maximum: string | null;
  readonly net: string | null;
  readonly ceiling: string | null;
};

/** The year of the last statement, then the three of the plan with its hires. */
export function chartPoints(doc: PlanDocument): readonly ChartPoint[] {
  const years = yearEffects(doc).map(
    ({ year, dynamic, ceiling }): ChartPoint => ({
      year,
      spending: dynamic.spending,
      maximum: dynamic.limit,
      net: ceiling.spending,
      ceiling: ceiling.limit,
    }),
  );
  const { statementYear } = doc.capacity.basis;
  if (statementYear === null || years.some(({ year }) => year === statementYear)) return years;
  const limit = spendingLimit(doc);
  const filled = doc.capacity.ceilingRows.some(({ statement }) => statement !== null);
  const column = ceilingTable(doc).find((each) => each.column === 'statement');
  const statement: ChartPoint = {
    year: statementYear,
    spending: scenarioWorksheet(doc, officialScenario(doc)).spending ?? null,
    maximum: limit === null ? null : roundHalfUp(limit.amount, 2),
    net: filled ? (column?.net ?? null) : null,
    ceiling: doc.capacity.ceiling.limit,
  };
  return [statement, ...years];
}
