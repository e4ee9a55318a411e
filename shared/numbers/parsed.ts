/** What a person typed or pasted: the value in the form that the plan document keeps, or why it cannot be read. */
export type Parsed =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: string };

export function accepted(value: string): Parsed {
  return { ok: true, value };
}

/** `reason` is an Italian sentence that says what to do. */
export function rejected(reason: string): Parsed {
  return { ok: false, reason };
}
