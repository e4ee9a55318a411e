/** Between several values in one text; a comma is part of some names. */
export const valueSeparator = '; ';

/** Several values as one text, which `splitValues` parts again: one that holds a semicolon or a line break stands in quotes. */
export function joinValues(values: readonly string[]): string {
  return values.map(quoted).join(valueSeparator);
}

const quotedValue = /"((?:[^"]|"")*)"[^\S\n]*(?=[;\n]|$)/y;
const plainValue = /[^;\n]*/y;
const blank = /[^\S\n]*/y;

/** The values of a text, which semicolons or line breaks part; blanks around them are none of theirs. */
export function splitValues(text: string): readonly string[] {
  const values: string[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    at = matched(blank, text, at)?.end ?? at;
    const inQuotes = matched(quotedValue, text, at);
    const plain = matched(plainValue, text, at);
    if (inQuotes !== null) values.push((inQuotes.groups[1] ?? '').replaceAll('""', '"'));
    else if (plain !== null && plain.groups[0].trim() !== '') values.push(plain.groups[0].trim());
    at = (inQuotes ?? plain)?.end ?? at;
  }
  return values;
}

function matched(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at;
  const groups = pattern.exec(text);
  return groups === null ? null : { groups, end: pattern.lastIndex };
}

function quoted(value: string): string {
  const needed = /[;\n]|^"|^\s|\s$|^$/.test(value);
  return needed ? `"${value.replaceAll('"', '""')}"` : value;
}
