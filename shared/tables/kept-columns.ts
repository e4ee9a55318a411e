/** The field that holds what a person's table has beside the fields of the plan. */
export const keptField = 'otherColumns';

/** A column that is kept with an item, and what stands in it. */
export interface KeptColumn {
  readonly column: string;
  readonly text: string;
}

/** The columns with the text of one of them replaced; an emptied one stays, for who is about to write another. */
export function withKeptText(kept: readonly KeptColumn[], column: string, text: string): KeptColumn[] {
  return kept.map((each) => (each.column === column ? { column, text } : each));
}

/** The columns without one of them. */
export function withoutKept(kept: readonly KeptColumn[], column: string): KeptColumn[] {
  return kept.filter((each) => each.column !== column);
}

/** The columns that were kept with an item. */
export function keptOf(item: Readonly<Record<string, unknown>>): readonly KeptColumn[] {
  const kept = item[keptField];
  // The schema of every kind that has the field says what is in it.
  return Array.isArray(kept) ? (kept as readonly KeptColumn[]) : [];
}
