import { decimal, type Exact, roundHalfUp } from '../numbers/decimal.ts';

export type TurnOverResult = {
  /** Amount strings: what may be spent on hires, what the plan spends, what is left. */
  readonly allowed: string;
  readonly planned: string;
  readonly headroom: string;
  readonly withinLimit: boolean;
};

/**
 * Above the return threshold hires may cost no more than a percentage of what left with those who ceased the year
 * before (art. 33 c. 2 DL 34/2019); exact costs of a whole year, exactly the limit is within it.
 */
export function turnOverLimit(leavers: Exact, hires: Exact, percentage: string): TurnOverResult {
  const allowed = leavers.mul(decimal(percentage)).div(100);
  const headroom = allowed.sub(hires);
  return {
    allowed: roundHalfUp(allowed, 2),
    planned: roundHalfUp(hires, 2),
    headroom: roundHalfUp(headroom, 2),
    withinLimit: headroom.gte(0),
  };
}
