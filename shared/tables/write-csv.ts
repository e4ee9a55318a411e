import { guard } from './formula-guard.ts';

const byteOrderMark = '\uFEFF';
/** The comma is the decimal sign: Excel in Italian parts values by semicolons. */
const separator = ';';

/**
 * Rows as CSV text by RFC 4180, for an Italian spreadsheet: ";" between values, CRLF between rows, a UTF-8 mark before all.
 * What a spreadsheet would run as a formula is guarded; `readCsv` gives back the same rows.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(quoted).join(separator)}\r\n`).join('');
}

function quoted(cell: string): string {
  const text = guard(cell);
  // Whatever a reader may take for the separator is quoted; a lone empty cell would be an empty line, which readers skip.
  return /[";,\t\r\n]|^\s|\s$|^$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
