import { isBullet, type Line, letteredItem, numberedItem } from './source.ts';

/**
 * The text of several lines as one value: points of lists and paragraphs stay on lines of their own, a sentence
 * that a page break or the width of the page cut in two is put together again.
 */
export function joinedText(parts: readonly { readonly text: string; readonly own: boolean }[]): string {
  let value = '';
  for (const { text, own } of parts) {
    if (text === '') continue;
    if (value === '') value = text;
    else value += (own || !isCut(value, text) ? '\n' : ' ') + text;
  }
  return value;
}

/** A line that must begin a line of its own: a point of a list. */
export function beginsItem(line: Line): boolean {
  return isBullet(line) || numberedItem(line) !== null || letteredItem(line) !== null;
}

function isCut(before: string, after: string): boolean {
  if (/[.;:!?]$/.test(before)) return false;
  return (
    /^[\p{Ll}\d(,;]/u.test(after) ||
    /[,(]$/.test(before) ||
    /\s(?:il|lo|la|i|gli|le|di|da|del|della|dei|e|a|in|con|per)$/iu.test(before)
  );
}
