import { type Exact, ratio } from '../numbers/decimal.ts';

/** The indices of PNA 2013 allegato 5, in its order: P is the mean of the six of probability, I of the four of impact. */
export const probabilityIndices = [
  'discretion',
  'externalRelevance',
  'complexity',
  'economicValue',
  'divisibility',
  'controls',
] as const;

export const impactIndices = ['organisational', 'economic', 'reputational', 'hierarchical'] as const;

export type Pna2013Index = (typeof probabilityIndices)[number] | (typeof impactIndices)[number];

/** A whole number from 0 to 5 for each index; null while it is not assessed. */
export type Pna2013Indices = { readonly [Index in Pna2013Index]: number | null };

/** The exact mean, 0 to 5; null while one of the indices is not assessed. */
export function indexMean(indices: Pna2013Indices, names: readonly Pna2013Index[]): Exact | null {
  const values = names.flatMap((name) => indices[name] ?? []);
  if (values.length < names.length) return null;
  return ratio(
    values.reduce((sum, value) => sum + value, 0),
    names.length,
  );
}

/** P and I, exact: 13/6 prints as 2.17 and is not 2.17. */
export function pna2013Means(indices: Pna2013Indices): {
  readonly probability: Exact | null;
  readonly impact: Exact | null;
} {
  return {
    probability: indexMean(indices, probabilityIndices),
    impact: indexMean(indices, impactIndices),
  };
}
