import { formatItalianDate } from '../../../../shared/numbers/italian-date.ts';

/** What a spreadsheet keeps in a cell; of a formula the value that it had when the file was saved. */
export type CellValue = string | number | boolean | Date | null;

/** Beyond these, digits are of the machine's making: 0,1 + 0,2 is 0,3. */
const reliableDigits = 15;

/** A value as an Italian would type it, without thousands separator so that a year stays one; nothing for an empty cell. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'Sì' : 'No';
  if (typeof value === 'number') return numberText(value);
  return value instanceof Date ? dateText(value) : value;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const digits = Number(value.toPrecision(reliableDigits));
  // Never an exponent: toFixed writes up to 10^21 in full, and nobody's register goes beyond.
  const text = Math.abs(digits) < 1e21 ? digits.toFixed(10).replace(/\.?0+$/, '') : String(digits);
  return (text === '-0' ? '0' : text).replace('.', ',');
}

function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = value.toISOString().split('T');
  // A time of day alone has the day on which spreadsheets begin to count.
  const clock = time.slice(0, 5);
  return clock === '00:00' ? formatItalianDate(day) : `${formatItalianDate(day)} ${clock}`;
}
