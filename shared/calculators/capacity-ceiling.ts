import { decimal, roundHalfUp, sum } from '../numbers/decimal.ts';

/**
 * One column of the static ceiling (L. 296/2006 art. 1 c. 557-quater or 562), amount strings.
 * Deductions are written positive and subtracted. IRAP is among the items here, unlike in DM 17.3.2020.
 */
export type CeilingColumn = {
  readonly items: readonly string[];
  readonly excluded: string;
  /** Greater spending for permanent hires under DM 17.3.2020 artt. 4, 5 and 7. */
  readonly dm2020: string;
};

export type CeilingResult = {
  readonly total: string;
  readonly net: string;
  readonly headroom: string;
  readonly withinLimit: boolean;
};

export type LimitResult = {
  readonly limit: string;
  readonly spending: string;
  readonly headroom: string;
  readonly withinLimit: boolean;
};

/** Total A, net A − B − C, and what is left under the limit; exactly the limit is within it. */
export function ceilingColumn(limit: string, column: CeilingColumn): CeilingResult {
  const total = sum(column.items.map(decimal));
  const net = total.sub(decimal(column.excluded)).sub(decimal(column.dm2020));
  const headroom = decimal(limit).sub(net);
  return {
    total: roundHalfUp(total, 2),
    net: roundHalfUp(net, 2),
    headroom: roundHalfUp(headroom, 2),
    withinLimit: headroom.gte(0),
  };
}

/** Spending on flexible work against its limit (art. 9 c. 28 DL 78/2010). */
export function flexibleWorkLimit(limit: string, spending: string): LimitResult {
  const headroom = decimal(limit).sub(decimal(spending));
  return {
    limit: roundHalfUp(decimal(limit), 2),
    spending: roundHalfUp(decimal(spending), 2),
    headroom: roundHalfUp(headroom, 2),
    withinLimit: headroom.gte(0),
  };
}
