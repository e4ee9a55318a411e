import { decimal, type Exact, ratio, roundHalfUp, sum } from '../numbers/decimal.ts';

/** Spending on flexible work of the years that the law looks back to, amount strings; null where it is not known. */
export type FlexibleReference = {
  readonly spending2007: string | null;
  readonly spending2008: string | null;
  readonly spending2009: string | null;
  readonly share: 'full' | 'half';
};

/** `basis`: the spending of 2009, or the mean of 2007–2009 where there was none in 2009. */
export type FlexibleLimit = { readonly limit: string; readonly basis: '2009' | 'mean' };

/**
 * The limit of art. 9 c. 28 DL 78/2010; null when the figures do not give one: nothing known, or nothing spent in the
 * three years, where only a motivated necessity remains (Corte dei conti, Sez. Autonomie 1/2017 and 15/2018).
 */
export function flexibleLimit(reference: FlexibleReference): FlexibleLimit | null {
  const { spending2007, spending2008, spending2009, share } = reference;
  if (spending2009 === null) return null;
  const of2009 = decimal(spending2009);
  if (of2009.gt(0)) return { limit: shared(of2009, share), basis: '2009' };
  if (spending2007 === null || spending2008 === null) return null;
  const mean = sum([decimal(spending2007), decimal(spending2008), of2009]).div(3);
  return mean.gt(0) ? { limit: shared(mean, share), basis: 'mean' } : null;
}

function shared(amount: Exact, share: FlexibleReference['share']): string {
  return roundHalfUp(share === 'half' ? amount.mul(ratio(1, 2)) : amount, 2);
}
