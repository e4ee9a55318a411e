import { ratio, roundHalfUp } from '../numbers/decimal.ts';

/** R or V as a sum that a person can follow: (5+1+5+…) / 13. */
export interface TraitSum {
  /** 5 or 1 for each trait, in the order of the method. */
  readonly terms: readonly number[];
  readonly total: number;
  /** Two decimals, half-up. */
  readonly mean: string;
}

/** The sum behind R (13 factors) or V (8 anomalies). */
export function traitSum(traits: readonly string[], present: readonly string[]): TraitSum {
  const terms = traits.map((trait) => (present.includes(trait) ? 5 : 1));
  const total = terms.reduce((sum, term) => sum + term, 0);
  return { terms, total, mean: roundHalfUp(ratio(total, traits.length), 2) };
}

/** The names with one answer turned round, in the order of the method. */
export function withTurned<Name extends string>(
  traits: readonly Name[],
  present: readonly Name[],
  turned: Name,
): readonly Name[] {
  return traits.filter((trait) => present.includes(trait) !== (trait === turned));
}
