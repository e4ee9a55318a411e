import type { Line } from './source.ts';
import { withoutBullet } from './wording.ts';

const longest = 120;
/** Lines that a heading may have under it: a bound, so that no text is gone through again and again. */
export const longestBody = 200;

/**
 * A heading inside a section: a markdown heading, a line wholly in bold, or a short line with space before it that
 * ends like no sentence.
 */
export function isMinorHeading(line: Line): boolean {
  const text = withoutBullet(line.text);
  if (line.cells !== null || line.plain.length > longest) return false;
  if (/^(?:#{1,6}|>|❖)\s/.test(line.text) || /^\*\*[^*]+\*\*:?$/.test(text)) return true;
  if (text !== line.text || /[.;:,]$/.test(line.plain) || !line.gapBefore) return false;
  return /^\p{Lu}/u.test(line.plain) && line.plain.split(' ').length <= 14;
}

/** The text of a heading without bullet, mark and colon. */
export function headingText(line: Line): string {
  return withoutBullet(line.printed)
    .replace(/^[❖>#\s]+/u, '')
    .replace(/:$/, '')
    .trim();
}

/** The lines below a heading, up to the next heading, to a table or to a line that `stops`. */
export function linesUnder(
  lines: readonly Line[],
  at: number,
  stops: (line: Line) => boolean,
): readonly Line[] {
  const body: Line[] = [];
  for (const line of lines.slice(at + 1, at + longestBody)) {
    const contiguous = line.index === (body.at(-1)?.index ?? lines[at]?.index ?? -2) + 1;
    if (!contiguous || line.cells !== null || isMinorHeading(line) || stops(line)) break;
    body.push(line);
  }
  return body;
}
