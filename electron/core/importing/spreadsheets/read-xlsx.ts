import { unzipSync } from 'fflate';
import { PiaoError } from '../../../../shared/errors.ts';
import type { SheetRow } from '../../../../shared/tables/read-csv.ts';
import { cellText } from './cell-text.ts';
import { SHEET_LIMITS } from './limits.ts';

export interface FileSheet {
  readonly name: string;
  /** Without the rows in which nothing stands. */
  readonly rows: readonly SheetRow[];
}

/**
 * The sheets that a workbook shows, every value as text in its Italian form.
 *
 * @throws PiaoError `sheet.bomb` also for texts that would fill the memory, `sheet.not-xlsx`, `sheet.too-many-rows`; what is behind the limits is never unpacked
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly FileSheet[]> {
  refuseBomb(bytes);
  // Only now, to start the program sooner.
  const { readXlsx: readWorkbook } = await import('hucre/xlsx');
  let workbook: Awaited<ReturnType<typeof readWorkbook>>;
  try {
    workbook = await readWorkbook(bytes, {
      sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
      // One more than may be: to tell that there are too many.
      maxRows: SHEET_LIMITS.rows + 2,
      // All the rows there can be: one far below is counted. A cell far to the right would make each row as wide.
      range: `A1:${SHEET_LIMITS.lastColumn}1048576`,
    });
  } catch (cause) {
    throw notXlsx(cause);
  }
  const spend = charactersUpTo(SHEET_LIMITS.characters);
  return workbook.sheets.map(({ name, rows }) => {
    if (rows.length > SHEET_LIMITS.rows + 1) throw tooManyRows(name);
    const texts = rows.map((cells, index) => ({
      number: index + 1,
      cells: cells.slice(0, SHEET_LIMITS.columns).map((value) => spend(cellText(value))),
    }));
    return { name, rows: texts.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
  });
}

export function tooManyRows(sheet: string): PiaoError {
  return new PiaoError(
    'sheet.too-many-rows',
    `il foglio «${sheet.slice(0, 40)}» ha più di ${SHEET_LIMITS.rows} righe: dividerlo in più file.`,
  );
}

/** By what the directory of the ZIP declares: the reader then unpacks no more than that. */
function refuseBomb(bytes: Uint8Array): void {
  let entries = 0;
  let unpacked = 0;
  let liar = false;
  try {
    unzipSync(bytes, {
      filter: ({ size, originalSize }) => {
        entries += 1;
        unpacked += originalSize;
        liar ||= originalSize > SHEET_LIMITS.ratioFrom && originalSize > size * SHEET_LIMITS.ratio;
        // Deflate makes two bytes of nothing: whoever declares nothing for more hides something.
        liar ||= originalSize === 0 && size > 2;
        return false;
      },
    });
  } catch (cause) {
    throw notXlsx(cause);
  }
  if (liar || entries > SHEET_LIMITS.entries || unpacked > SHEET_LIMITS.unpackedBytes)
    throw bomb({ entries, unpacked });
}

/** Gives the texts back as long as all of them together are not too long. */
function charactersUpTo(limit: number): (text: string) => string {
  let characters = 0;
  return (text) => {
    characters += text.length;
    if (characters > limit) throw bomb({ characters });
    return text;
  };
}

function bomb(details: Readonly<Record<string, number>>): PiaoError {
  return new PiaoError(
    'sheet.bomb',
    'il foglio di calcolo, una volta aperto, occuperebbe una quantità di memoria inverosimile: non è stato aperto; chiederne un’altra copia a chi lo ha inviato.',
    { details },
  );
}

function notXlsx(cause: unknown): PiaoError {
  return new PiaoError(
    'sheet.not-xlsx',
    'il file non è un foglio di calcolo XLSX leggibile: aprirlo con il programma che lo ha creato e salvarlo di nuovo come XLSX o CSV.',
    { cause },
  );
}
