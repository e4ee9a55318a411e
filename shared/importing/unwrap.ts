import { isFull, isRow, ruler, tabsIn, tabsOfRows } from './broken-rows.ts';
import type { PhysicalLine } from './physical-lines.ts';

/** One or more lines of the file that were one line before somebody broke them. */
export interface LogicalLine {
  readonly from: number;
  readonly to: number;
  /** Not trimmed at the left: a leading tab is an empty cell. */
  readonly text: string;
  readonly gapBefore: boolean;
}

/** Wider than this is no width that anybody breaks lines at. */
const widestPage = 250;
const narrowestPage = 56;
/** One long heading over a short table is no page. */
const fewestFull = 3;

const longestLine = 20_000;
/** Of rows that were broken hardly any is wider than the page: one with a word that cannot be broken. */
const mostWideRows = 0.02;

/** What begins something of its own even where the line before is full. */
const starters =
  /^(?:[-•▪❖➢o*]\s+)?(?:[a-zA-Z]\s?(?:\)\.?|\.(?=\s))\s*\p{L}|\d{1,2}\s?[.)]\s*Titolo|Titolo\s?:|Tipo(?:logia)?\s+(?:di\s+)?obiettivo|Descrizione\s?:|Dirigente\s+responsabile|Art\.?\s*\d+\s*$|#{1,6}\s|\p{Lu}\p{L}+(?: \p{L}+){0,3}:(?:\s|$))/u;
const listMark = /^(?:[-•▪❖➢]\s+|\d{1,2}[.)]\s+\p{Lu}|>\s)/u;
/** A cell that cannot end here. */
const unfinished =
  /(?:[,(–•▪-]|\b(?:il|lo|la|i|gli|le|un|una|di|del|dello|della|dei|degli|delle|a|al|alla|ai|alle|da|dal|dalla|in|nel|nella|su|sul|sulla|e|ed|o|con|per|n\.|art\.))$/iu;
const numberedRow = /^\d{1,4}\t/;

interface OpenLine {
  from: number;
  to: number;
  text: string;
  gapBefore: boolean;
  /** The line of the file that came last. */
  last: string;
}

/** What the whole file tells about how its lines were broken. */
interface Breaking {
  /** Null where lines are paragraphs already. */
  readonly width: number | null;
  /** Rows of tables were broken too; where they were not, some are wider than the page. */
  readonly rows: boolean;
  /** Every word, to tell a hyphen that parts a word from one that belongs to it. */
  readonly words: ReadonlySet<string>;
}

/**
 * Undoes the breaking of long lines. A text broken at a width shows it: each broken line is so full that the
 * first word of the next would not have fitted. Words parted by a hyphen at the end of a line are put together.
 */
export function unwrapLines(lines: readonly PhysicalLine[]): readonly LogicalLine[] {
  const breaking = breakingOf(lines);
  const result: OpenLine[] = [];
  /** Tabs of the row above in the same table: as many as each of its rows has. */
  let rowTabs: number | null = null;
  let gap = false;
  for (const [at, { number, text }] of lines.entries()) {
    if (text.trim() === '') {
      gap = true;
      continue;
    }
    const before = result.at(-1);
    const joined = before === undefined ? null : join(before, text, gap, breaking, rowTabs);
    if (before === undefined || joined === null) {
      const inTable = !gap && before !== undefined && isRow(before.text);
      rowTabs = inTable ? tabsIn(before.text) : tabsOfBroken(lines, at, breaking);
      result.push({ from: number, to: number, text, gapBefore: gap, last: text });
    } else {
      before.text = joined;
      before.to = number;
      before.last = text;
    }
    gap = false;
  }
  return result.map(({ last: _, ...line }) => line);
}

function join(
  before: OpenLine,
  next: string,
  gap: boolean,
  { width, rows, words }: Breaking,
  rowTabs: number | null,
): string | null {
  const { text: whole, last } = before;
  if (ruler.test(last) || ruler.test(next)) return null;
  // A row of markdown ends with a bar.
  if (!gap && /^\|.*[^|\s]\s*$/su.test(whole) && !next.startsWith('|')) return `${whole} ${next}`;
  const inTable = whole.includes('\t') || next.includes('\t');
  if (inTable && !rows) return null;
  const parted = partedWord(last, next);
  // Extraction leaves an empty line where a page ended in the middle of a word.
  if (parted !== null && !(gap && inTable)) return rejoin(whole, next, parted, words);
  if (gap || width === null || whole.length > longestLine) return null;
  if (inTable && rowTabs !== null) {
    const tabs = tabsIn(whole) + tabsIn(next);
    if (tabs > rowTabs && next.includes('\t')) return null;
    // A row that has all its cells: what begins with a capital is rather the next one than more of the last cell.
    if (tabs === rowTabs && !next.includes('\t') && /^\p{Lu}/u.test(next) && !unfinished.test(last))
      return null;
  }
  if (!isFull(last, next, width)) return null;
  if (starters.test(next) || numberedRow.test(next)) return null;
  if (!inTable && listMark.test(next) && /[.;:!?]$/.test(last)) return null;
  return whole + (/\d-$/.test(last) && /^\d/.test(next) ? '' : ' ') + next;
}

function tabsOfBroken(lines: readonly PhysicalLine[], at: number, { rows, width }: Breaking): number | null {
  return rows && width !== null ? tabsOfRows(lines, at, width) : null;
}

function partedWord(last: string, next: string): readonly [string, string] | null {
  if (!last.endsWith('-')) return null;
  const head = /(\p{L}+)-$/u.exec(last)?.[1];
  const tail = /^(\p{Ll}+)/u.exec(next)?.[1];
  return head === undefined || tail === undefined ? null : [head, tail];
}

/** "co-" + "progettazione" keeps its hyphen when the text writes it so elsewhere. */
function rejoin(
  whole: string,
  next: string,
  [head, tail]: readonly [string, string],
  words: ReadonlySet<string>,
): string {
  const keeps = words.has(`${head}-${tail}`.toLowerCase()) && !words.has(`${head}${tail}`.toLowerCase());
  return (keeps ? whole : whole.slice(0, -1)) + next;
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

function breakingOf(lines: readonly PhysicalLine[]): Breaking {
  const width = pageWidth(lines);
  const rows = lines.filter(({ text }) => text.includes('\t') && /[\p{L}\d]/u.test(text));
  const wide = width === null ? rows : rows.filter(({ text }) => text.length > width + 2);
  return { width, rows: wide.length <= rows.length * mostWideRows, words: wordsIn(lines) };
}

/** The width at which the text was broken, null when it was not: then lines are paragraphs already. */
function pageWidth(lines: readonly PhysicalLine[]): number | null {
  const lengths = lines
    .flatMap(({ text }) => (text === '' || text.includes('\t') ? [] : [text.length]))
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
