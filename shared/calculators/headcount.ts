import { decimal, type Exact, roundHalfUp, sum } from '../numbers/decimal.ts';

/** One profile; what is not yet written (null) counts for nothing. `partTimeQuota` is the sum of the quotas ("5.94"). */
export type HeadcountFigures = {
  readonly heads: number | null;
  readonly partTimeHeads: number | null;
  readonly partTimeQuota: string | null;
};

export type HeadcountTotal = {
  readonly heads: number;
  readonly partTimeHeads: number;
  /** Two decimals. */
  readonly partTimeQuota: string;
  /** Full-time equivalents, two decimals. */
  readonly fullTimeEquivalent: string;
};

export type GradeSubtotal = { readonly grade: string } & HeadcountTotal;

function quotaOf(rows: readonly HeadcountFigures[]): Exact {
  return sum(rows.map(({ partTimeQuota }) => decimal(partTimeQuota ?? '0')));
}

/** Full-time equivalents = heads − part-time heads + Σ part-time quotas. */
export function headcountTotal(rows: readonly HeadcountFigures[]): HeadcountTotal {
  const heads = rows.reduce((total, row) => total + (row.heads ?? 0), 0);
  const partTimeHeads = rows.reduce((total, row) => total + (row.partTimeHeads ?? 0), 0);
  const quota = quotaOf(rows);
  return {
    heads,
    partTimeHeads,
    partTimeQuota: roundHalfUp(quota, 2),
    fullTimeEquivalent: roundHalfUp(quota.add(heads - partTimeHeads), 2),
  };
}

/** The same by grade, in the order in which the grades first appear. */
export function headcountByGrade(
  rows: readonly (HeadcountFigures & { readonly grade: string })[],
): GradeSubtotal[] {
  const groups = Map.groupBy(rows, ({ grade }) => grade);
  return [...groups].map(([grade, members]) => ({ grade, ...headcountTotal(members) }));
}
