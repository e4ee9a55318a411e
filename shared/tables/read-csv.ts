import { PiaoError } from '../errors.ts';
import { unguard } from './formula-guard.ts';

const separators = [';', '\t', ','] as const;
export type CsvSeparator = (typeof separators)[number];

/** A row of a table in a file. */
export interface SheetRow {
  /** As a spreadsheet counts them, from 1: a cell with line breaks is in one row. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface CsvText {
  readonly separator: CsvSeparator;
  /** Without the rows in which nothing stands; each as long as it is written. */
  readonly rows: readonly SheetRow[];
}

/** Rows by which the separator is recognised: enough for a title and a heading above the values. */
const sampleRows = 20;

/**
 * CSV text of whatever program: values parted by ";", "," or tabs, which is found out (or said by a first line `sep=;`);
 * quoted values with separators, line breaks and doubled quotes; any line end.
 *
 * @throws PiaoError `table.quote-open` naming the row in which a quote begins that never ends
 */
export function readCsv(text: string): CsvText {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const told = /^sep=([;,\t])(?:\r\n|\r|\n)/i.exec(body);
  const separator = asSeparator(told?.[1]) ?? likeliestSeparator(body);
  const rows: SheetRow[] = [];
  let number = told === null ? 1 : 2;
  for (const cells of cellsOf(body.slice(told?.[0].length ?? 0), separator, number)) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ number, cells });
    number += 1;
  }
  return { separator, rows };
}

function asSeparator(sign: string | undefined): CsvSeparator | undefined {
  return separators.find((candidate) => candidate === sign);
}

/** The one that parts most rows into as many values as the fullest of them; ";" when nothing is parted. */
function likeliestSeparator(text: string): CsvSeparator {
  // Within quotes any of them may stand, and line ends too.
  const lines = text
    .replaceAll(/"[^"]*(?:"|$)/g, '')
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .slice(0, sampleRows);
  const scored = separators.map((separator) => {
    const widths = lines.map((line) => line.split(separator).length);
    const widest = Math.max(0, ...widths);
    const alike = widths.filter((width) => width === widest).length;
    return { separator, score: widest < 2 ? 0 : alike + widest / 1000 };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

const plainEnds: Readonly<Record<CsvSeparator, RegExp>> = {
  ';': /[;\r\n]/g,
  ',': /[,\r\n]/g,
  '\t': /[\t\r\n]/g,
};

function* cellsOf(text: string, separator: CsvSeparator, firstNumber: number): Generator<string[]> {
  const ends = plainEnds[separator];
  let cells: string[] = [];
  let number = firstNumber;
  let at = 0;
  while (at < text.length || cells.length > 0) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at, ends, number) : plainCell(text, at, ends);
    cells.push(unguard(cell));
    at = end + 1;
    if (text[end] === separator) continue;
    if (text.startsWith('\r\n', end)) at += 1;
    yield cells;
    cells = [];
    number += 1;
  }
}

function plainCell(text: string, start: number, ends: RegExp): readonly [string, number] {
  ends.lastIndex = start;
  const end = ends.exec(text)?.index ?? text.length;
  return [text.slice(start, end), end];
}

/** Text behind the closing quote, which some programs leave, belongs to the value. */
function quotedCell(text: string, start: number, ends: RegExp, number: number): readonly [string, number] {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) {
    throw new PiaoError(
      'table.quote-open',
      `Alla riga ${number} si aprono delle virgolette che non si chiudono più: correggerle, oppure salvare di nuovo il file dal foglio di calcolo.`,
      { details: { row: number } },
    );
  }
  const [rest, end] = plainCell(text, close + 1, ends);
  return [text.slice(start + 1, close).replaceAll('""', '"') + rest, end];
}
