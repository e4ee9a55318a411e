import type { Sheet } from 'hucre/xlsx';
import { readXlsx } from 'hucre/xlsx';

/** What a person reads in each sheet of a workbook, cell by cell, with figures as an Italian spreadsheet shows them. */
export async function bookTexts(bytes: Uint8Array): Promise<Map<string, string[][]>> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return new Map(sheets.map((sheet) => [sheet.name, shownCells(sheet)]));
}

function shownCells(sheet: Sheet): string[][] {
  return sheet.rows.map((row, y) =>
    row.map((value, x) => {
      const cell = sheet.cells?.get(`${y},${x}`);
      return shown(
        cell?.formula === undefined ? value : (cell.formulaResult ?? null),
        cell?.style?.numFmt ?? '',
      );
    }),
  );
}

function shown(value: unknown, format: string): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('.');
  if (typeof value !== 'number') return value === null || value === undefined ? '' : String(value);
  const places = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const number = format.endsWith('%') ? value * 100 : value;
  const [whole = '', fraction] = Math.abs(number).toFixed(places).split('.');
  const grouped = format.startsWith('#,##0') ? whole.replaceAll(/\B(?=(\d{3})+$)/g, '.') : whole;
  const sign = number < 0 ? '-' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}${format.endsWith('%') ? '%' : ''}`;
}
