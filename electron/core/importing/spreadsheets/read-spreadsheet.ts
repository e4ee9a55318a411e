import { PiaoError } from '../../../../shared/errors.ts';
import { readCsv } from '../../../../shared/tables/read-csv.ts';
import { decodeText, type TextEncoding } from '../../files/decode-text.ts';
import { SHEET_LIMITS } from './limits.ts';
import { type FileSheet, readXlsx, tooManyRows } from './read-xlsx.ts';

/** What a file holds, told so that the person can see that it was understood. */
export interface Spreadsheet {
  readonly format: 'csv' | 'xlsx';
  /** Of a text. */
  readonly encoding: TextEncoding | null;
  readonly sheets: readonly FileSheet[];
}

/**
 * The sheets of a file by what is in it, whatever its name says: a ZIP is an XLSX, any text is a CSV.
 *
 * @throws PiaoError `sheet.empty`, `sheet.too-large`, `sheet.old-excel`, what `readXlsx`, `decodeText` and `readCsv` refuse;
 *   each sentence goes on from the name of the file
 */
export async function readSpreadsheet(name: string, bytes: Uint8Array): Promise<Spreadsheet> {
  refuseLargeSheet(bytes.length);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new PiaoError(
      'sheet.old-excel',
      'il file è protetto da una password o è di un Excel precedente al 2007: salvarlo senza password come XLSX o CSV.',
    );
  }
  const isZip = startsWith(bytes, [0x50, 0x4b]);
  const read: Spreadsheet = isZip
    ? { format: 'xlsx', encoding: null, sheets: await readXlsx(bytes) }
    : csvSheet(name, bytes);
  const sheets = read.sheets.filter(({ rows }) => rows.length > 0);
  if (sheets.length > 0) return { ...read, sheets };
  throw new PiaoError('sheet.empty', 'il file non contiene righe: controllare che sia quello giusto.');
}

/** By the size of a file in bytes, so that it need not be read. Throws `sheet.too-large`. */
export function refuseLargeSheet(size: number): void {
  if (size <= SHEET_LIMITS.fileBytes) return;
  const inMegabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  throw new PiaoError(
    'sheet.too-large',
    `il file è di ${inMegabytes(size)} MB, al massimo può essere di ${inMegabytes(SHEET_LIMITS.fileBytes)} MB: dividerlo in più file.`,
    { details: { size } },
  );
}

function csvSheet(name: string, bytes: Uint8Array): Spreadsheet {
  const { text, encoding } = decodeText(bytes);
  const { rows } = readCsv(text);
  if (rows.length > SHEET_LIMITS.rows + 1) throw tooManyRows(name);
  const cut = rows.map((row) =>
    row.cells.length > SHEET_LIMITS.columns
      ? { ...row, cells: row.cells.slice(0, SHEET_LIMITS.columns) }
      : row,
  );
  return { format: 'csv', encoding, sheets: [{ name, rows: cut }] };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
