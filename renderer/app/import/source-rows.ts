/** A row as it is drawn: a line of the document, or the part of it that fits the width. */
export interface SourceRow {
  /** From 1, as the report counts. */
  readonly line: number;
  readonly text: string;
  /** The first row of its line, which bears the number. */
  readonly first: boolean;
}

const tab = '    ';

/**
 * A document broken into rows of at most `columns` signs, at spaces where there are any: rows of one height can be
 * drawn alone among hundreds of thousands.
 */
export function sourceRows(text: string, columns: number): readonly SourceRow[] {
  const rows: SourceRow[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = index + 1;
    let rest = raw.replaceAll('\t', tab).replaceAll('\f', '').trimEnd();
    let first = true;
    do {
      const length = rowLength(rest, columns);
      rows.push({ line, text: rest.slice(0, length), first });
      rest = rest.slice(length);
      first = false;
    } while (rest !== '');
  }
  return rows;
}

function rowLength(text: string, columns: number): number {
  if (text.length <= columns) return text.length;
  const space = text.lastIndexOf(' ', columns - 1);
  if (space > 0) return space + 1;
  // Half of a sign that takes two would be drawn as two that nobody wrote.
  const high = text.charCodeAt(columns - 1);
  return columns > 1 && high >= 0xd800 && high <= 0xdbff ? columns - 1 : columns;
}

/** The index of the first row of a line, or of the last row there is. */
export function rowOfLine(rows: readonly SourceRow[], line: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
