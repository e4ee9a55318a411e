/** What holds from a day on; from ever where null. */
type Dated = { readonly validFrom: string | null };

/** Of the rows that have begun by a day, the one that began last; of two that began together the later in the list. */
export function latestInForce<Row extends Dated>(rows: readonly Row[], until: string): Row | undefined {
  return rows
    .filter(({ validFrom }) => (validFrom ?? '') <= until)
    .reduce<Row | undefined>(
      (latest, row) =>
        latest !== undefined && (latest.validFrom ?? '') > (row.validFrom ?? '') ? latest : row,
      undefined,
    );
}

/** The last day of a year. */
export function endOf(year: number): string {
  return `${year}-12-31`;
}
