import type { PhysicalLine } from './physical-lines.ts';

/** The lines of a drawn table, which nothing is a part of. */
export const ruler = /^[|:+=_–—\t -]{3,}$/;
/** A point of a list whose mark is set apart by a tab: no row of a table. */
const listRow = /^(?:[-•▪❖➢o*]|\d{1,2}[.)])\t/u;

/** As many lines of a table as are looked at to find how many cells its rows have. */
const longestSample = 60;
/** Rows, each broken at the same cell, that are no coincidence. */
const fewestHalved = 4;

interface TableLine {
  readonly tabs: number;
  /** The first word of the next line would not have fitted: the line may have been broken here. */
  readonly full: boolean;
}

/** How many tabs each row of a table has; not `sure` where it is only what the row above has. */
export interface TableRows {
  readonly tabs: number;
  readonly sure: boolean;
}

/**
 * How many tabs each row of a table has whose lines were broken: the greatest number by which its lines make whole
 * rows from the first to the last, parted only where a line is full. Null where there is no table, or no such number.
 *
 * @param earlier of the table before; it does for a single row too
 */
export function tabsOfRows(
  lines: readonly PhysicalLine[],
  start: number,
  width: number,
  earlier: number | null,
): TableRows | null {
  const block: TableLine[] = [];
  for (const [index, line] of lines.slice(start, start + longestSample).entries()) {
    if (line.text.trim() === '' || listRow.test(line.text) || ruler.test(line.text)) break;
    const next = lines[start + index + 1];
    block.push({
      tabs: isRow(line.text) ? tabsIn(line.text) : 0,
      full: next !== undefined && isFull(line, next, width),
    });
  }
  // Lines of as many tabs each are rows that nobody broke, unless many of them say otherwise.
  const fewest = block.every(({ tabs }) => tabs === block[0]?.tabs) ? fewestHalved : 2;
  let [sum, found] = [0, null as number | null];
  for (const [at, { tabs }] of block.entries()) {
    sum += tabs;
    if (tabs > 0 && makesRows(block, sum, at === 0 ? 2 : fewest)) found = sum;
  }
  // One row more of the table before, where two of another would do as well.
  if (earlier !== null && found !== earlier && makesRows(block, earlier, 1))
    return { tabs: earlier, sure: found === null };
  return found === null ? null : { tabs: found, sure: true };
}

function makesRows(block: readonly TableLine[], tabs: number, fewest: number): boolean {
  let [sum, rows, full] = [0, 0, true];
  for (const line of block) {
    if (sum === tabs && line.tabs > 0) sum = 0;
    if (sum > 0 && sum < tabs && !full) return false;
    if (sum === 0 && line.tabs > 0) rows += 1;
    sum += line.tabs;
    full = line.full;
    if (sum > tabs) return false;
  }
  return rows >= fewest && (sum === tabs || block.length === longestSample);
}

export function isRow(text: string): boolean {
  return text.includes('\t') && !ruler.test(text) && !listRow.test(text);
}

/** Whether the first word of the next line would not have fitted. */
export function isFull(line: PhysicalLine, next: PhysicalLine, width: number): boolean {
  const [firstWord = ''] = next.text.split(' ', 1);
  return line.width + 1 + firstWord.length > width;
}

export const numberedRow = /^(\d{1,4})\t/;

/** "15\t…" and "16\t…": one row and the next, wherever they were broken. */
export function isNextNumber(row: string, next: string): boolean {
  const [from, to] = [numberedRow.exec(row)?.[1], numberedRow.exec(next)?.[1]];
  return from !== undefined && Number(to) === Number(from) + 1;
}

/** Lines without a tab that are looked over to see what comes after them. */
const longestCell = 12;
/** As many lines at the end of a table are rather a paragraph than more of its last cell. */
const shortestParagraph = 4;

/**
 * Where a row ends that has all its cells, when lines without tabs follow: `here`, when they may be the first cell of
 * the next row or a paragraph of their own; `later`, when they can be neither, because the line before the next row
 * was not broken.
 */
export function endOfRow(
  row: string,
  lines: readonly PhysicalLine[],
  at: number,
  { tabs, width }: { readonly tabs: number; readonly width: number },
): 'here' | 'later' {
  for (let index = at; index < at + longestCell; index += 1) {
    const [line, next] = [lines[index], lines[index + 1]];
    if (line === undefined) return 'here';
    if (next === undefined || next.text.trim() === '' || ruler.test(next.text))
      return index < at + shortestParagraph - 1 ? 'later' : 'here';
    if (isNextNumber(row, next.text)) return 'later';
    if (!isFull(line, next, width)) return isRow(next.text) ? 'later' : 'here';
    if (isRow(next.text)) return tabsIn(next.text) === tabs && numberedRow.test(next.text) ? 'later' : 'here';
  }
  return 'here';
}

export function tabsIn(text: string): number {
  return text.split('\t').length - 1;
}
