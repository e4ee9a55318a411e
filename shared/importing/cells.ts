import { identityField } from './identity-labels.ts';
import { isLabelAlone } from './label-words.ts';
import { withoutMarks } from './wording.ts';

const pipeRow = /^\|(.*)\|$/;
const wideGap = / {3,}/;
const longestLabel = 60;

/** The cells of a row of a table, null for a line of text. */
export function cellsOf(raw: string): readonly string[] | null {
  const piped = pipeRow.exec(raw.trim())?.[1];
  if (piped !== undefined) return piped.split('|').map(withoutMarks);
  if (raw.includes('\t')) return raw.split('\t').map(withoutMarks);
  // Tables laid out by spaces alone: three columns at least, or a wide space in a sentence would make one.
  const parts = raw.split(wideGap);
  return parts.length >= 3 || isLabelAndValue(parts) ? parts.map(withoutMarks) : null;
}

/** "Codice fiscale          00123450389", as an extraction that keeps the layout of the page has it. */
function isLabelAndValue(parts: readonly string[]): boolean {
  const [label = '', value = ''] = parts;
  if (parts.length !== 2 || value === '' || label.length > longestLabel) return false;
  return isLabelAlone(label) || (identityField(label) !== undefined && !/[.;,]$/.test(label));
}

export function isPiped(raw: string): boolean {
  return pipeRow.test(raw.trim());
}
