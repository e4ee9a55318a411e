import { formatItalianDecimal, parseItalianDecimal } from './italian.ts';

/*
 * A text that may be a figure is kept with the dot, as every number of a plan, and shown with the comma. What is no
 * number stays as it is written.
 */

/** Decimals that are read; what has more stays a text. */
const decimals = 10;

/** A number as the program writes it: nothing before it but a minus, no zero that says nothing in front. */
const canonical = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** "27.00" → "27,00", "1234.5" → "1.234,5"; words as they are. */
export function figureText(stored: string): string {
  return isFigureText(stored) ? formatItalianDecimal(stored) : stored;
}

/** "27,00", "27.00", "27,00 %" → "27.00"; what does not read as a number as it is. */
export function readFigureText(text: string): string {
  const trimmed = text.trim();
  const read = parseItalianDecimal(trimmed.replace(/ ?%$/, ''), decimals);
  if (read.ok) return read.value;
  // "0.125" is no way to write thousands: here it can only be the number with the dot.
  return isFigureText(trimmed) ? trimmed : text;
}

export function isFigureText(stored: string): boolean {
  return canonical.test(stored);
}
