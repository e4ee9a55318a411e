import { labelPatterns, type SheetField } from './label-words.ts';
import type { Line } from './source.ts';
import { withoutBullet } from './wording.ts';

export interface Labelled {
  readonly field: SheetField;
  /** What follows the label on the same line, as printed; empty when it begins on the next. */
  readonly value: string;
}

const typeDash = /^tipo(?:logia)?(?: (?:di )?obiettivo)\s*[–-]\s*/iu;
const longestLabel = 130;

/** The label that a line of text or a row of two cells begins with, null when it has none. */
export function labelledField(line: Pick<Line, 'printed' | 'cells'>): Labelled | null {
  if (line.cells !== null) return labelledCells(line.cells);
  const text = withoutBullet(line.printed);
  const dash = typeDash.exec(text);
  if (dash !== null) return { field: 'type', value: text.slice(dash[0].length) };
  const head = text.slice(0, longestLabel);
  for (const { field, letter, bare } of labelPatterns) {
    const match = letter.exec(head) ?? bare.exec(head);
    if (match !== null) return { field, value: text.slice(match[0].length).trim() };
  }
  return null;
}

function labelledCells(cells: readonly string[]): Labelled | null {
  const used = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [label = '', ...values] = used;
  if (used.length === 0 || used.length > 2 || label.length > longestLabel) return null;
  const known = labelPatterns.find(({ cell }) => cell.test(label));
  return known === undefined ? null : { field: known.field, value: values.join(' ') };
}
