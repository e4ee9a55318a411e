import { decimal, type Exact, sum } from '../numbers/decimal.ts';

/** The parts of a year's pay by contract, amount strings, and the rates on it in per cent; null what is not known. */
export type ContractTerms = {
  readonly baseSalary: string | null;
  readonly thirteenth: string | null;
  readonly sectorAllowance: string | null;
  /** Nothing where null: not every contract has more. */
  readonly otherPay: string | null;
  readonly contributionRate: string | null;
  readonly irapRate: string | null;
};

/** Of one full-time person in a year, exact; null is "non calcolabile", never zero. */
export type ContractCost = {
  readonly pay: Exact | null;
  readonly contributions: Exact | null;
  /** Pay and contributions, IRAP apart. */
  readonly annualCost: Exact | null;
  readonly irap: Exact | null;
};

/** Both rates are taken of the whole pay. */
export function contractCost(terms: ContractTerms): ContractCost {
  const pay = payOf(terms);
  const contributions = shareOf(pay, terms.contributionRate);
  return {
    pay,
    contributions,
    annualCost: pay === null || contributions === null ? null : pay.add(contributions),
    irap: shareOf(pay, terms.irapRate),
  };
}

function payOf({ baseSalary, thirteenth, sectorAllowance, otherPay }: ContractTerms): Exact | null {
  if (baseSalary === null || thirteenth === null || sectorAllowance === null) return null;
  return sum([baseSalary, thirteenth, sectorAllowance, otherPay ?? '0'].map(decimal));
}

function shareOf(pay: Exact | null, rate: string | null): Exact | null {
  return pay === null || rate === null ? null : pay.mul(decimal(rate)).div(100);
}
