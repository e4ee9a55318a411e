/** The field that holds what a person's table has beside the fields of the plan. */
export const keptField = 'otherColumns';

/** A column that is kept with an item, and what stands in it. */
export interface KeptColumn {
  readonly column: string;
  readonly text: string;
}

/** The columns that were kept with an item. */
export function keptOf(item: Readonly<Record<string, unknown>>): readonly KeptColumn[] {
  const kept = item[keptField];
  // The schema of every kind that has the field says what is in it.
  return Array.isArray(kept) ? (kept as readonly KeptColumn[]) : [];
}
