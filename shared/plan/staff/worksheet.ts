import { type CapacityResult, capacityWorksheet } from '../../calculators/capacity.ts';
import { type CeilingResult, ceilingColumn } from '../../calculators/capacity-ceiling.ts';
import type { Revenue } from '../../calculators/capacity-ratio.ts';
import { type StaffingThreshold, staffingThresholds } from '../../legal/staffing-thresholds.ts';
import { decimal, type Exact, roundHalfUp, sum } from '../../numbers/decimal.ts';
import { correctedParameter, sourceOfCorrection } from '../core/corrected-parameters.ts';
import type { PlanDocument } from '../document.ts';
import type { CapacityRevenue } from './dynamic-control.ts';
import type { CeilingRow } from './static-ceiling.ts';

/** The columns of the static table, in printing order. */
export const ceilingColumns = ['reference', 'statement', 'firstYear', 'secondYear', 'thirdYear'] as const;
export type CeilingColumnName = (typeof ceilingColumns)[number];

export interface CeilingColumnResult extends CeilingResult {
  readonly column: CeilingColumnName;
  /** Calendar year; null for the reference mean and where the year is not known. */
  readonly year: number | null;
  /** Whether the column has any figure: of one that has none the zeroes say nothing. */
  readonly filled: boolean;
}

/** Net revenue of a scenario, or null when neither form is complete. */
export function revenueOf(row: CapacityRevenue): Revenue | null {
  if (row.netAverage !== null) return { netAverage: row.netAverage };
  const { firstStatement, secondStatement, thirdStatement } = row;
  if (firstStatement === null || secondStatement === null || thirdStatement === null) return null;
  return {
    statements: [firstStatement, secondStatement, thirdStatement],
    doubtfulDebtProvision: row.doubtfulDebtProvision ?? '0.00',
  };
}

/**
 * The dynamic control with one revenue scenario, or without revenue. What cannot be computed is left out: a
 * scenario that is not above zero gives no ratio, and the checks tell of it.
 */
export function scenarioWorksheet(doc: PlanDocument, scenario: CapacityRevenue | undefined): CapacityResult {
  const { capacity, administration } = doc;
  const spending = capacity.spending.flatMap(({ amount }) => (amount === null ? [] : [{ amount }]));
  const forecast = capacity.forecast.flatMap(({ year, spending: planned }) =>
    year === null || planned === null ? [] : [{ year, spending: planned }],
  );
  const revenue = scenario === undefined ? null : revenueOf(scenario);
  return capacityWorksheet(
    {
      population: administration.inhabitants ?? undefined,
      spending: spending.length === 0 ? undefined : spending,
      revenue: revenue !== null && isPositive(revenue) ? revenue : undefined,
      forecast,
    },
    thresholdsOf(doc),
  );
}

/** The name under which an ente corrects a threshold: table, and key such as `f.threshold` or `f.returnThreshold`. */
export const thresholdTable = 'staffing-thresholds';

/** The thresholds of DM 17.3.2020, with what the ente has corrected among its parameters. */
export function thresholdsOf(doc: PlanDocument): readonly StaffingThreshold[] {
  const corrected = (key: string) => correctedParameter(doc, { table: thresholdTable, key });
  return staffingThresholds.map((row) => {
    const first = corrected(`${row.band}.threshold`);
    const third = corrected(`${row.band}.returnThreshold`);
    return {
      ...row,
      ...(first && { threshold: first.value, thresholdSource: sourceOfCorrection(first) }),
      ...(third && { returnThreshold: third.value, returnThresholdSource: sourceOfCorrection(third) }),
    };
  });
}

/** The scenario that counts: the one marked official, else the first. */
export function officialScenario(doc: PlanDocument): CapacityRevenue | undefined {
  return doc.capacity.revenue.find(({ official }) => official) ?? doc.capacity.revenue[0];
}

export function isPositive(revenue: Revenue): boolean {
  if ('netAverage' in revenue) return decimal(revenue.netAverage).gt(0);
  const mean = sum(revenue.statements.map(decimal)).div(revenue.statements.length);
  return mean.sub(decimal(revenue.doubtfulDebtProvision)).gt(0);
}

/** The static ceiling, column by column; without a limit totals and net alone mean something. Empty cells count for nothing. */
export function ceilingTable(doc: PlanDocument): readonly CeilingColumnResult[] {
  const limit = doc.capacity.ceiling.limit ?? '0.00';
  return ceilingColumns.map((column) => ({
    column,
    year: yearOfColumn(doc, column),
    filled: doc.capacity.ceilingRows.some((row) => row[column] !== null),
    ...ceilingColumn(limit, {
      items: cells(doc, 'item', column),
      excluded: total(cells(doc, 'excluded', column)),
      dm2020: total(cells(doc, 'dm2020', column)),
    }),
  }));
}

/** Row C of a column, exact: the greater spending of DM 17.3.2020 that the static table deducts. */
export function dm2020Deducted(doc: PlanDocument, column: CeilingColumnName): Exact {
  return sum(cells(doc, 'dm2020', column).map(decimal));
}

export function yearOfColumn(doc: PlanDocument, column: CeilingColumnName): number | null {
  const first = doc.plan.period.firstYear;
  switch (column) {
    case 'reference':
      return null;
    case 'statement':
      return doc.capacity.basis.statementYear;
    case 'firstYear':
      return first;
    case 'secondYear':
      return first === null ? null : first + 1;
    case 'thirdYear':
      return first === null ? null : first + 2;
  }
}

function cells(doc: PlanDocument, role: CeilingRow['role'], column: CeilingColumnName): string[] {
  return doc.capacity.ceilingRows.flatMap((row) => {
    const cell = row.role === role ? row[column] : null;
    return cell === null ? [] : [cell];
  });
}

function total(amounts: readonly string[]): string {
  return roundHalfUp(sum(amounts.map(decimal)), 2);
}
