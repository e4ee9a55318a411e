import type { PhysicalLine } from './physical-lines.ts';

/** Wider than this is no width that anybody breaks lines at. */
const widestPage = 250;
const narrowestPage = 56;
/** One long heading over a short table is no page. */
const fewestFull = 3;
/** Of rows that were broken hardly any is wider than the page: one with a word that cannot be broken. */
const mostWideRows = 0.02;

/** What the whole file tells about how its lines were broken. */
export interface Breaking {
  /** Null where lines are paragraphs already. */
  readonly width: number | null;
  /** Rows of tables were broken too; where they were not, some are wider than the page. */
  readonly rows: boolean;
  /** Every word, to tell a hyphen that parts a word from one that belongs to it. */
  readonly words: ReadonlySet<string>;
}

function wordsIn(lines: readonly PhysicalLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  const parted = lines.some(({ text }) => /\p{L}-$/u.test(text));
  if (!parted) return words;
  for (const { text } of lines) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)?/gu)) words.add(word);
  }
  return words;
}

export function breakingOf(lines: readonly PhysicalLine[]): Breaking {
  const width = pageWidth(lines);
  const rows = lines.filter(({ text }) => text.includes('\t') && /[\p{L}\d]/u.test(text));
  const wide = width === null ? rows : rows.filter((line) => line.width > width + 2);
  return { width, rows: wide.length <= rows.length * mostWideRows, words: wordsIn(lines) };
}

/** The width at which the text was broken, null when it was not: then lines are paragraphs already. */
function pageWidth(lines: readonly PhysicalLine[]): number | null {
  const lengths = lines
    .flatMap(({ text, width }) => (text === '' || text.includes('\t') ? [] : [width]))
    .sort((a, b) => a - b);
  const widest = lengths.at(-1) ?? 0;
  const usual = lengths[Math.floor(lengths.length * 0.97)] ?? 0;
  // An address that cannot be broken is wider than the page and says nothing about it.
  const wider = lengths.filter((length) => length > usual).length;
  const width = widest > usual * 1.3 || wider <= lengths.length * 0.005 ? usual : widest;
  if (width > widestPage || width < narrowestPage) return null;
  const full = lengths.filter((length) => length >= width * 0.85).length;
  return full >= Math.max(fewestFull, lengths.length * 0.15) ? width : null;
}
