import { type Breaking, breakingOf } from './breaking.ts';
import {
  endOfRow,
  isFull,
  isNextNumber,
  isRow,
  numberedRow,
  ruler,
  type TableRows,
  tabsIn,
  tabsOfRows,
} from './broken-rows.ts';
import { beginsOwnLine, beginsPoint, isUnfinished } from './line-starts.ts';
import type { PhysicalLine } from './physical-lines.ts';

/** One or more lines of the file that were one line before somebody broke them. */
export interface LogicalLine {
  readonly from: number;
  readonly to: number;
  /** Not trimmed at the left: a leading tab is an empty cell. */
  readonly text: string;
  readonly gapBefore: boolean;
  /** A row of a table whose first or last line may belong to its neighbour: nothing in the text tells. */
  readonly doubtful: boolean;
}

const longestLine = 20_000;
/** Columns set apart by spaces: what fills such a line is no sentence that goes on. */
const laidOut = /\S {4,}\S/;

interface OpenLine {
  from: number;
  to: number;
  text: string;
  gapBefore: boolean;
  doubtful: boolean;
  /** The line of the file that came last. */
  last: PhysicalLine;
}

/** How a line of the file goes with what stands before it. */
interface Joint {
  /** Both as one; null where they are two. */
  readonly text: string | null;
  readonly doubtful: boolean;
}

const apart: Joint = { text: null, doubtful: false };
const joined = (text: string, doubtful = false): Joint => ({ text, doubtful });

/**
 * Undoes the breaking of long lines. A text broken at a width shows it: each broken line is so full that the
 * first word of the next would not have fitted. Words parted by a hyphen at the end of a line are put together.
 */
export function unwrapLines(lines: readonly PhysicalLine[]): readonly LogicalLine[] {
  const breaking = breakingOf(lines);
  const result: OpenLine[] = [];
  let rows: TableRows | null = null;
  /** Of the table before: a row that stands alone after the end of a page is one more of it. */
  let earlier: number | null = null;
  let gap = false;
  for (const [at, line] of lines.entries()) {
    if (line.text.trim() === '') {
      gap = true;
      continue;
    }
    const before = result.at(-1);
    const { text, doubtful } =
      before === undefined ? apart : join(before, lines, at, { gap, breaking, rows });
    if (before !== undefined && doubtful) before.doubtful = true;
    if (before === undefined || text === null) {
      if (gap || before === undefined || !isRow(before.text)) {
        rows =
          breaking.rows && breaking.width !== null ? tabsOfRows(lines, at, breaking.width, earlier) : null;
      }
      rows ??=
        !gap && before !== undefined && isRow(before.text)
          ? { tabs: tabsIn(before.text), sure: false }
          : null;
      if (rows?.sure) earlier = rows.tabs;
      result.push({
        from: line.number,
        to: line.number,
        text: line.text,
        gapBefore: gap,
        doubtful,
        last: line,
      });
    } else {
      before.text = text;
      before.to = line.number;
      before.last = line;
    }
    gap = false;
  }
  return result.map(({ last: _, ...line }) => line);
}

interface Place {
  readonly gap: boolean;
  readonly breaking: Breaking;
  readonly rows: TableRows | null;
}

function join(before: OpenLine, lines: readonly PhysicalLine[], at: number, place: Place): Joint {
  const { text: whole, last } = before;
  const next = lines[at];
  const { gap, breaking } = place;
  if (next === undefined || ruler.test(last.text) || ruler.test(next.text)) return apart;
  // A row of markdown ends with a bar.
  if (!gap && /^\|.*[^|\s]\s*$/su.test(whole) && !next.text.startsWith('|'))
    return joined(`${whole} ${next.text}`);
  const inTable = whole.includes('\t') || next.text.includes('\t');
  if (inTable && !breaking.rows) return apart;
  const parted = partedWord(last.text, next.text);
  // Extraction leaves an empty line where a page ended in the middle of a word.
  if (parted !== null && !(gap && inTable)) return joined(rejoin(whole, next.text, parted, breaking.words));
  if (gap || breaking.width === null || whole.length > longestLine) return apart;
  if (laidOut.test(last.text) || laidOut.test(next.text)) return apart;
  if (!isFull(last, next, breaking.width)) return apart;
  const text = whole + (/\d-$/.test(last.text) && /^\d/.test(next.text) ? '' : ' ') + next.text;
  return inTable ? joinRow(before, lines, at, place, text) : joinText(whole, last.text, next.text, text);
}

function joinText(whole: string, last: string, next: string, text: string): Joint {
  if (beginsOwnLine(next) && !isUnfinished(last)) return apart;
  return beginsPoint(next, whole, last) ? apart : joined(text);
}

function joinRow(
  { text: whole, last }: OpenLine,
  lines: readonly PhysicalLine[],
  at: number,
  { rows, breaking: { width } }: Place,
  text: string,
): Joint {
  const next = lines[at]?.text ?? '';
  // Lines are broken at spaces, never behind an empty cell.
  if (last.text.endsWith('\t')) return apart;
  if (rows === null || width === null) {
    const own = beginsOwnLine(next) || numberedRow.test(next);
    return own ? apart : joined(text, true);
  }
  const tabs = tabsIn(whole) + tabsIn(next);
  if (tabs > rows.tabs && next.includes('\t')) return { text: null, doubtful: !rows.sure };
  const complete = tabsIn(whole) >= rows.tabs;
  if (beginsOwnLine(next) && (complete || !rows.sure)) return apart;
  if (tabs > rows.tabs || next.includes('\t')) {
    const numbered = rows.sure ? isNextNumber(whole, next) : numberedRow.test(next);
    return numbered ? apart : joined(text, !rows.sure);
  }
  if (tabs < rows.tabs) return joined(text, !rows.sure);
  // The row has all its cells: what begins with a capital may be more of the last cell, or something else.
  if (!/^\p{Lu}/u.test(next) || isUnfinished(last.text)) return joined(text, !rows.sure);
  const end = endOfRow(whole, lines, at, { tabs: rows.tabs, width });
  return end === 'here' ? { text: null, doubtful: true } : joined(text, true);
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
