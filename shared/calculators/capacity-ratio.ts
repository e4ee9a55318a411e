import { PiaoError } from '../errors.ts';
import type { StaffingThreshold } from '../legal/staffing-thresholds.ts';
import { decimal, type Exact, ratio, roundHalfUp, sum } from '../numbers/decimal.ts';

/**
 * Net current revenue (DM 17.3.2020 art. 2), amount strings: either the net mean as it stands in a document,
 * or the three statements whose mean is taken and ONE year's provision for doubtful debts.
 */
export type Revenue =
  | { readonly netAverage: string }
  | { readonly statements: readonly [string, string, string]; readonly doubtfulDebtProvision: string };

/** `below` T1 · `between` T1 and T3, both included · `above` T3. */
export type CapacityCase = 'below' | 'between' | 'above';

/** Exact, because a mean of three years seldom ends at the cent. Throws `capacity.revenue-not-positive`. */
export function netRevenue(revenue: Revenue): Exact {
  const net =
    'netAverage' in revenue
      ? decimal(revenue.netAverage)
      : sum(revenue.statements.map(decimal)).div(3).sub(decimal(revenue.doubtfulDebtProvision));
  if (net.lte(0)) {
    throw new PiaoError(
      'capacity.revenue-not-positive',
      `Dati della capacità assunzionale non validi: in revenue, le entrate correnti nette devono essere maggiori di zero, trovato ${roundHalfUp(net, 2)}.`,
      { details: { path: 'revenue' } },
    );
  }
  return net;
}

/** Spending over revenue in per cent, exact. */
export function spendingRatio(spending: Exact, revenue: Exact): Exact {
  return spending.mul(100).div(revenue);
}

/** The DM says "below" T1 and "above" T3: exactly on either threshold is between them. */
export function caseOf(percent: Exact, row: StaffingThreshold): CapacityCase {
  if (percent.lt(decimal(row.threshold))) return 'below';
  return percent.gt(decimal(row.returnThreshold)) ? 'above' : 'between';
}

/**
 * Spending may grow up to T1 × revenue (DM 17.3.2020 art. 4 c. 2: "non superiore al valore soglia"), so a forecast
 * exactly on T1 is within it, although a body already there is no longer "below" (see `caseOf`).
 */
export function isWithinThreshold(percent: Exact, row: StaffingThreshold): boolean {
  return percent.lte(decimal(row.threshold));
}

/** What art. 33 c. 2 DL 34/2019 allows; the two amounts are null where spending may not grow. */
export type HiringCapacity = {
  readonly case: CapacityCase;
  readonly maximumSpending: string | null;
  readonly margin: string | null;
};

/** T1 × revenue and what is left of it, each rounded to the cent on its own, last. */
export function hiringCapacity(spending: Exact, revenue: Exact, row: StaffingThreshold): HiringCapacity {
  const situation = caseOf(spendingRatio(spending, revenue), row);
  if (situation !== 'below') return { case: situation, maximumSpending: null, margin: null };
  const maximum = decimal(row.threshold).mul(revenue).mul(ratio(1, 100));
  return {
    case: situation,
    maximumSpending: roundHalfUp(maximum, 2),
    margin: roundHalfUp(maximum.sub(spending), 2),
  };
}
