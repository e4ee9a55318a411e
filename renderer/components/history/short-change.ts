/** A text before and after, cut down to where it changed. */
export interface ShortChange {
  readonly before: string;
  readonly after: string;
}

/** Characters of unchanged text kept at each side of a change. */
const CONTEXT = 30;
const LONGEST = 220;

/** Cuts what two texts have in common at their ends, so that a change in a long text is seen in a short one. */
export function shortChange(before: string, after: string): ShortChange {
  const start = commonStart(before, after);
  const end = commonEnd(before.slice(start), after.slice(start));
  return { before: around(before, start, end), after: around(after, start, end) };
}

function around(text: string, start: number, end: number): string {
  const from = start <= CONTEXT ? 0 : start - CONTEXT;
  const to = end <= CONTEXT ? text.length : text.length - end + CONTEXT;
  const middle = wellFormed(text.slice(from, Math.min(to, from + LONGEST)));
  const cutAtEnd = from + LONGEST < text.length || to < text.length;
  return `${from > 0 ? '…' : ''}${middle}${cutAtEnd ? '…' : ''}`;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

/** A cut may have gone through a character of two units. */
function wellFormed(text: string): string {
  return text.isWellFormed() ? text : text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
}
