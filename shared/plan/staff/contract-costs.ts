import { type ContractCost, contractCost } from '../../calculators/contract-cost.ts';
import type { PlanDocument } from '../document.ts';
import type { ContractRate } from './contract-rates.ts';
import { contractRateOf, gradeCostOf, gradeKey } from './hire-costs.ts';
import { planYears } from './plan-effect.ts';
import { rounded } from './plan-limits.ts';

/**
 * `used`: in the years of the plan in which it is in force the cost of the area comes from here · `stated`: the cost
 * table says another in all of them · `partly`: in some of them · `elsewhen`: it is in force in none, or another row is.
 */
export type RateUse = 'used' | 'stated' | 'partly' | 'elsewhen';

/** What a row of the contract comes to, amount strings; null is "non calcolabile". */
export type RateCost = { readonly [Part in keyof ContractCost]: string | null } & {
  readonly rate: ContractRate;
  readonly use: RateUse;
};

export function contractCosts(doc: PlanDocument): readonly RateCost[] {
  return doc.capacity.contractRates.map((rate) => {
    const { pay, contributions, annualCost, irap } = contractCost(rate);
    return {
      rate,
      use: useOf(doc, rate),
      pay: rounded(pay),
      contributions: rounded(contributions),
      annualCost: rounded(annualCost),
      irap: rounded(irap),
    };
  });
}

function useOf(doc: PlanDocument, rate: ContractRate): RateUse {
  const years = planYears(doc).filter((year) => contractRateOf(doc, rate.grade, year) === rate);
  if (years.length === 0) return 'elsewhen';
  const stated = years.filter((year) => (gradeCostOf(doc, rate.grade, year)?.annualCost ?? null) !== null);
  if (stated.length === 0) return 'used';
  return stated.length === years.length ? 'stated' : 'partly';
}

/** The grades of staff and hires that have no contractual figures yet, in the order of the plan, each once. */
export function gradesWithoutRates(doc: PlanDocument): readonly string[] {
  const known = new Set(doc.capacity.contractRates.map(({ grade }) => gradeKey(grade)));
  const missing = new Map<string, string>();
  for (const { grade } of [...doc.headcount, ...doc.hires, ...doc.capacity.leavers]) {
    const key = gradeKey(grade);
    if (key !== '' && !known.has(key) && !missing.has(key)) missing.set(key, grade.trim());
  }
  return [...missing.values()];
}
