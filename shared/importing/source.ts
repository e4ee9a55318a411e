import { cellsOf, isPiped } from './cells.ts';
import { furnitureLines } from './page-furniture.ts';
import { physicalLines } from './physical-lines.ts';
import { unwrapLines } from './unwrap.ts';
import { plainWords, withoutBullet, withoutMarks } from './wording.ts';

/** First and last line of the file, both counted. */
export type LineRange = readonly [from: number, to: number];

/** A line of the published plan as the recognisers read it: a paragraph, a point of a list, a row of a table. */
export interface Line {
  readonly index: number;
  readonly lines: LineRange;
  /** As printed, with its marks; cells parted by a tab. */
  readonly text: string;
  /** Without the marks of markdown, single spaces, quotes as printed. */
  readonly printed: string;
  /** The same with straight quotes: what the recognisers compare. */
  readonly plain: string;
  /** The cells of a row of a table, null for a line of text. */
  readonly cells: readonly string[] | null;
  readonly gapBefore: boolean;
  /** See `LogicalLine`. */
  readonly doubtful: boolean;
}

export interface Source {
  readonly lines: readonly Line[];
  /** Lines of the file that belong to its pages, not to its text. */
  readonly furniture: readonly number[];
  /** How many lines the file has. */
  readonly length: number;
}

const ruler = /^[\s|:+=_–—-]*$/;

/** Reads a text once: page furniture out, broken lines mended, rows of tables parted into cells. */
export function readSource(text: string): Source {
  const physical = physicalLines(text);
  const furniture = furnitureLines(physical);
  const logical = unwrapLines(physical.filter(({ number }) => !furniture.has(number)));
  const rows = logical
    .filter(({ text: raw }) => !ruler.test(raw))
    .map((line) => ({ line, cells: cellsOf(line.text) }));
  const lines = rows.map(({ line, cells }, index): Line => {
    const { from, to, text: raw, gapBefore } = line;
    return {
      index,
      lines: [from, to],
      text: cells === null ? raw.trim() : cells.join('\t'),
      printed: withoutMarks(raw),
      plain: plainWords(raw),
      cells,
      gapBefore,
      doubtful: line.doubtful || (isLaidOut(raw, cells) && !isAmongEquals(rows, index)),
    };
  });
  return { lines, furniture: [...furniture], length: physical.length };
}

function isLaidOut(raw: string, cells: readonly string[] | null): boolean {
  return cells !== null && cells.length >= 3 && !raw.includes('\t') && !isPiped(raw);
}

interface Row {
  readonly line: { readonly gapBefore: boolean };
  readonly cells: readonly string[] | null;
}

/**
 * Whether the lines right above and below a row laid out by spaces have as many cells. Where they have not, one of them
 * is empty or goes on in the next line, and which it is nothing tells once the spaces before it are gone.
 */
function isAmongEquals(rows: readonly Row[], index: number): boolean {
  const [above, row, below] = [rows[index - 1], rows[index], rows[index + 1]];
  const width = row?.cells?.length;
  const sameAbove = row?.line.gapBefore === true || above?.cells == null || above.cells.length === width;
  return sameAbove && (below === undefined || below.line.gapBefore || below.cells?.length === width);
}

export function isBullet(line: Line): boolean {
  return line.cells === null && /^(?:[-–•▪❖➢➤►*]|o)\s+\S/u.test(line.text);
}

/** "3. Testo", "3) Testo", "- 3) Testo", "3- Testo" → number and text. */
export function numberedItem(line: Line): { readonly number: number; readonly text: string } | null {
  if (line.cells !== null) return null;
  const match = /^(\d{1,3})\s*[.)–-]\s*(?=[^\d\s.,])(.+)$/su.exec(withoutBullet(line.printed));
  return match === null ? null : { number: Number(match[1]), text: match[2] ?? '' };
}

/** "a) Testo", "- a) Testo", "A. Testo" → letter as printed and text. */
export function letteredItem(line: Line): { readonly letter: string; readonly text: string } | null {
  if (line.cells !== null) return null;
  const match = /^([A-Za-z])\s?(?:\)\.?|\.(?=\s))\s*(?=\p{L}|["«“'(*])(.+)$/su.exec(
    withoutBullet(line.printed),
  );
  return match === null ? null : { letter: match[1] ?? '', text: match[2] ?? '' };
}

/** From the first line of one to the last of the other. */
export function spanning(lines: readonly Line[]): LineRange {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) throw new Error('spanning needs at least one line');
  return [first.lines[0], last.lines[1]];
}
