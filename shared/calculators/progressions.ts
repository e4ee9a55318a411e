import { decimal, roundHalfUp, sum } from '../numbers/decimal.ts';

export type ProgressionsBalance = {
  readonly used: string;
  readonly left: string;
  readonly withinBudget: boolean;
};

/**
 * What is left of the budget for progressions between areas (art. 13 c. 8 CCNL 16.11.2022), amount strings.
 * `used` lists what each round has taken; exactly the whole budget is within it.
 */
export function progressionsBalance(budget: string, used: readonly string[]): ProgressionsBalance {
  const spent = sum(used.map(decimal));
  const left = decimal(budget).sub(spent);
  return { used: roundHalfUp(spent, 2), left: roundHalfUp(left, 2), withinBudget: left.gte(0) };
}

/** The budget that the wage bill of 2018 gives (0.55 % of it, unless the percentage is another), to the cent. */
export function progressionsBudget(wageBill: string, percentage: string): string {
  return roundHalfUp(decimal(wageBill).mul(decimal(percentage)).div(100), 2);
}
