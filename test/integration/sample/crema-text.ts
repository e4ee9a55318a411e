import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseItalianAmount } from '../../../shared/numbers/italian.ts';

/** The published plan stands beside the checkout; it is not ours to carry in the repository. */
const path = resolve(import.meta.dirname, '../../../../shared/crema/piao-2025-2027.txt');
const present = existsSync(path);
/** The whole text; empty where it is absent. */
export const publishedText = present ? readFileSync(path, 'utf8') : '';
/** Where it stands, for what reads the file itself. */
export const publishedPath = path;
const lines: readonly string[] = publishedText.split('\n');

/** Tests that read the published text: skipped, saying why, where it is absent; in CI it must be there. */
export function describeAgainstText(name: string, body: () => void): void {
  if (process.env.CI !== undefined) {
    it(`${name}: CI has the published text`, () => expect(present, path).toBe(true));
  }
  const reason = present ? '' : ' (skipped: no ../shared/crema/piao-2025-2027.txt beside the project)';
  describe.skipIf(!present)(`${name}${reason}`, body);
}

/** The lines from the first that matches `start` (within) up to the next that matches `end`, without the latter. */
export function passage(start: RegExp, end: RegExp, within: readonly string[] = lines): readonly string[] {
  const from = within.findIndex((line) => start.test(line));
  expect(from, `${start} in the text`).toBeGreaterThanOrEqual(0);
  const length = within.slice(from + 1).findIndex((line) => end.test(line));
  expect(length, `${end} after ${start}`).toBeGreaterThanOrEqual(0);
  return within.slice(from, from + 1 + length);
}

/** Lines that belong to no table. */
export function prose(): readonly string[] {
  return lines.filter((line) => !line.includes('\t'));
}

/** The rows of the tables in a passage: cells without bold marks and double spaces, no rulers. */
export function tableRows(passageLines: readonly string[]): readonly (readonly string[])[] {
  return passageLines
    .filter((line) => line.includes('\t') && !line.startsWith('---'))
    .map((line) => line.split('\t').map(tidy));
}

export function tidy(cell: string): string {
  return cell.replaceAll('**', '').replaceAll(/\s+/g, ' ').trim();
}

/** An amount or quota as printed; "-" and an empty cell are zero. */
export function printedAmount(cell: string | undefined): string {
  if (cell === undefined || cell === '' || cell === '-') return '0.00';
  const parsed = parseItalianAmount(cell);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
}
