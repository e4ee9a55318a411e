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

/**
 * How many tabs each row of a table has whose lines were broken: the greatest number by which its lines make whole
 * rows from the first to the last, parted only where a line is full. Null where there is no table, or no such number.
 */
export function tabsOfRows(lines: readonly PhysicalLine[], start: number, width: number): number | null {
  const block: TableLine[] = [];
  for (const [index, { text }] of lines.slice(start, start + longestSample).entries()) {
    if (text.trim() === '' || listRow.test(text)) break;
    const next = lines[start + index + 1]?.text ?? '';
    block.push({ tabs: isRow(text) ? tabsIn(text) : 0, full: isFull(text, next, width) });
  }
  // Lines of as many tabs each are rows that nobody broke, unless many of them say otherwise.
  const fewest = block.every(({ tabs }) => tabs === block[0]?.tabs) ? fewestHalved : 2;
  let [sum, found] = [0, null as number | null];
  for (const [at, { tabs }] of block.entries()) {
    sum += tabs;
    if (tabs > 0 && makesRows(block, sum, at === 0 ? 2 : fewest)) found = sum;
  }
  return found;
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
export function isFull(line: string, next: string, width: number): boolean {
  const [firstWord = ''] = next.split(' ', 1);
  return line.length + 1 + firstWord.length > width;
}

export function tabsIn(text: string): number {
  return text.split('\t').length - 1;
}
