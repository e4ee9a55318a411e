/** What a spreadsheet would run instead of showing, and what was guarded from that. */
const formulaLike = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;
/** A negative number as Italians write it does no harm and must stay a number. */
const negativeNumber = /^-\d+(?:\.\d{3})*(?:,\d+)?$/;

/**
 * A text that a spreadsheet shows as it is: one that it would take for a formula gets an apostrophe before it, one more
 * if it has some already, so that `unguard` can tell.
 */
export function guard(text: string): string {
  return formulaLike.test(text) && !negativeNumber.test(text) ? `'${text}` : text;
}

/** The inverse of `guard`. */
export function unguard(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
