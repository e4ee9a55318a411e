/** What typed, pasted or imported text means in a field: the value that the plan document keeps, or why it cannot be read. */
export type Reading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };
