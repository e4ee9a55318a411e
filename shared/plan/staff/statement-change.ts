import type { CapacityCase } from '../../calculators/capacity-ratio.ts';
import { spendingRatio } from '../../calculators/capacity-ratio.ts';
import { decimal, roundHalfUp } from '../../numbers/decimal.ts';
import type { PlanDocument } from '../document.ts';
import type { PastStatement } from './past-statements.ts';
import { officialScenario, scenarioWorksheet } from './worksheet.ts';

/** Ratio of an earlier verification, two decimals; null when its figures give none. */
export function pastRatio({ spending, revenue }: PastStatement): string | null {
  if (spending === null || revenue === null || decimal(revenue).lte(0)) return null;
  return roundHalfUp(spendingRatio(decimal(spending), decimal(revenue)), 2);
}

/** The position on one statement: amount strings, ratio in per cent; null what is not known. */
export type Position = {
  readonly statementYear: number | null;
  readonly spending: string | null;
  readonly revenue: string | null;
  readonly ratio: string | null;
  readonly case: CapacityCase | null;
  readonly margin: string | null;
};

/** What a new statement changed: the last earlier verification and the position of now; null when there is none. */
export type StatementChange = { readonly before: Position; readonly now: Position };

export function statementChange(doc: PlanDocument): StatementChange | null {
  const last = doc.capacity.pastStatements.at(-1);
  if (last === undefined) return null;
  const now = scenarioWorksheet(doc, officialScenario(doc));
  return { before: pastPosition(doc, last), now: positionOf(now, doc.capacity.basis.statementYear) };
}

function pastPosition(doc: PlanDocument, past: PastStatement): Position {
  const { spending, revenue, statementYear } = past;
  // The thresholds are those of today, so that only the figures of the statement make the difference.
  const capacity = {
    ...doc.capacity,
    spending: [{ id: past.id, code: '', label: '', legalBasis: '', amount: spending }],
  };
  const scenario = {
    id: past.id,
    label: '',
    official: true,
    netAverage: revenue,
    firstStatement: null,
    secondStatement: null,
    thirdStatement: null,
    doubtfulDebtProvision: null,
  };
  return positionOf(scenarioWorksheet({ ...doc, capacity }, scenario), statementYear);
}

function positionOf(result: ReturnType<typeof scenarioWorksheet>, statementYear: number | null): Position {
  return {
    statementYear,
    spending: result.spending ?? null,
    revenue: result.revenue ?? null,
    ratio: result.ratio ?? null,
    case: result.case ?? null,
    margin: result.margin ?? null,
  };
}
