import { formatItalianDecimal, parseItalianDecimal } from '../../../../shared/numbers/italian.ts';
import { parseItalianDate } from '../../../../shared/numbers/italian-date.ts';
import { cellText } from '../../../../shared/print/cells.ts';
import type { Cell, Column } from '../../../../shared/print/model.ts';
import { toneOf } from '../../../../shared/print/tones.ts';
import type { BookCell, CellLook } from './workbook.ts';

const dayFormat = 'dd.mm.yyyy';
const mostDecimals = 10;
/** What a cell of a spreadsheet holds at most, and what is said where a text was longer. */
const longestText = 32_767;
const cutMark = ' […] (testo tagliato: una cella non ne contiene di più)';

/** A cell of the printed table with the type that its text has there: number, percentage, day, else text. */
export function typedCell(cell: Cell, column: Column): BookCell {
  const text = cellText(cell);
  const look = lookOf(cell, column);
  if (column.date && parsesAsDay(text)) return { value: dayOf(text), format: dayFormat, look };
  const number = column.align === 'start' ? null : readNumber(text);
  if (number === null) return { value: fitting(text), look };
  return { value: number.value, format: number.format, look };
}

export type ReadNumber = {
  readonly value: number;
  readonly decimal: string;
  readonly places: number;
  readonly format: string;
};

/** A number as the program prints it ("1.234,50", "16,77%"); null for any other text, "001" and "27.00" among them. */
export function readNumber(text: string): ReadNumber | null {
  const percent = text.endsWith('%');
  const written = percent ? text.slice(0, -1) : text;
  if (!/^-?\d[\d.]*(,\d+)?$/.test(written)) return null;
  const parsed = parseItalianDecimal(written, mostDecimals);
  if (!parsed.ok) return null;
  const grouped = formatItalianDecimal(parsed.value);
  // Years and ordinal numbers are printed without a sign between thousands.
  if (written !== grouped && !/^-?\d+$/.test(written)) return null;
  if (/^-?0\d/.test(written)) return null;
  const places = parsed.value.split('.')[1]?.length ?? 0;
  const decimals = places === 0 ? '' : `.${'0'.repeat(places)}`;
  if (percent)
    return { value: Number(`${parsed.value}e-2`), decimal: parsed.value, places, format: `0${decimals}%` };
  const format =
    written === grouped && (written.includes('.') || places > 0) ? `#,##0${decimals}` : `0${decimals}`;
  return { value: Number(parsed.value), decimal: parsed.value, places, format };
}

function parsesAsDay(text: string): boolean {
  return /^\d\d\.\d\d\.\d{4}$/.test(text) && parseItalianDate(text).ok;
}

function dayOf(text: string): Date {
  const [day, month, year] = text.split('.').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day));
}

function fitting(text: string): string {
  return text.length <= longestText
    ? text
    : text.slice(0, longestText - cutMark.length).toWellFormed() + cutMark;
}

function lookOf(cell: Cell, { align }: Column): CellLook {
  const side = align === 'end' ? ('right' as const) : align === 'center' ? ('center' as const) : undefined;
  const base = side === undefined ? {} : { align: side };
  if (typeof cell === 'string') return base;
  const tone = toneOf(cell.tone);
  return {
    ...base,
    ...(tone !== undefined && { bold: true, ink: tone.ink, fill: tone.fill }),
    ...(cell.strong && { bold: true }),
    ...(cell.indent && { indent: cell.indent }),
  };
}
