import { decimal, type Exact } from '../numbers/decimal.ts';

/** Room for greater spending of a body below T1 (art. 4 c. 2 DM 17.3.2020): from the last statement's up to T1 × revenue. */
export type GrowthRoom = { readonly from: Exact; readonly upTo: Exact };

/** Exact amounts of one contract, in the plan and beyond the forecast; null is "non calcolabile". */
type ContractCost = { readonly spending: Exact; readonly irap: Exact | null };

/** What the static ceiling counts of permanent hires, and what it does not. */
export type CountedSpending = {
  readonly counted: Exact;
  readonly exempt: Exact;
  /** Whether `exempt` holds the IRAP; where that is not known it is the spending alone. */
  readonly withIrap: boolean;
};

const none = decimal('0');
const whole = decimal('1');

/**
 * Permanent hires against the static ceiling, IRAP included: the greater spending that art. 4 DM 17.3.2020 allows them
 * does not count (art. 7). Greater is what lies above the spending of the last statement and not above the maximum;
 * the IRAP of that part goes with it. Null where the IRAP of what counts is not known.
 *
 * @param before the year's spending without these hires, in the dynamic control
 * @param deducted what the static table deducts already (row C): hires that leave the plan take no more out of it
 */
export function countedSpending(
  permanent: ContractCost,
  before: Exact,
  room: GrowthRoom,
  deducted: Exact,
): CountedSpending | null {
  const { spending, irap } = permanent;
  const greater = within(before.add(spending), room).sub(within(before, room));
  const share = spending.equals(0) ? none : greater.div(spending);
  if (irap === null) {
    // All of it is exempt, whatever the IRAP; what is taken out of row C depends on it.
    const isAllExempt = share.equals(whole) && spending.gt(0);
    return isAllExempt ? { counted: none, exempt: spending, withIrap: false } : null;
  }
  const total = spending.add(irap);
  const exempt = atLeast(total.mul(share), deducted.neg());
  return { counted: total.sub(exempt), exempt, withIrap: true };
}

function within(spending: Exact, { from, upTo }: GrowthRoom): Exact {
  if (spending.lt(from)) return from;
  return spending.gt(upTo) ? upTo : spending;
}

function atLeast(value: Exact, least: Exact): Exact {
  return value.lt(least) ? least : value;
}
