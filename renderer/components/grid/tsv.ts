/*
 * What a spreadsheet puts on the clipboard as text: cells parted by tabs, rows by line ends. A cell that holds a tab or
 * a line end stands in quotes, its own quotes doubled.
 */

/** One rectangular-or-not block; a last line end adds no row. Quotes that do not close are taken as they stand. */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { value, end } = readCell(text, at);
    row.push(value);
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  const last = rows.at(-1);
  if (last?.length === 1 && last[0] === '' && rows.length > 1) rows.pop();
  return rows;
}

/** The inverse of `parseTsv`, with the line ends that spreadsheets write. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(cell: string): string {
  if (!/[\t\r\n]/.test(cell) && !cell.startsWith('"')) return cell;
  return `"${cell.replaceAll('"', '""')}"`;
}

const quotedCell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
const plainCell = /[^\t\r\n]*/y;

function readCell(text: string, at: number): { readonly value: string; readonly end: number } {
  quotedCell.lastIndex = at;
  const inQuotes = quotedCell.exec(text);
  if (inQuotes !== null) {
    return {
      value: (inQuotes[1] ?? '').replaceAll('""', '"').replaceAll('\r\n', '\n'),
      end: quotedCell.lastIndex,
    };
  }
  plainCell.lastIndex = at;
  const value = plainCell.exec(text)?.[0] ?? '';
  return { value, end: at + value.length };
}
