import { formatItalianDecimal, parseItalianDecimal } from './italian.ts';

/*
 * A text that may be a figure is kept with the dot, as every number of a plan, and shown with the comma. What is no
 * number stays as it is written.
 */

/** Decimals that are read; what has more stays a text. */
const decimals = 10;

/** A number as the program writes it: nothing before it but a minus, no zero that says nothing in front. */
const canonical = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** "27.00" → "27,00", "1234.5" → "1.234,5"; words as they are, and whole numbers too: "2026" may be a year. */
export function figureText(stored: string): string {
  return isFigureText(stored) && stored.includes('.') ? formatItalianDecimal(stored) : stored;
}

/**
 * "27,00", "27.00" → "27.00"; what does not read as a number as it is, and what would not be shown again as it was
 * written: "€ 5", "05" and "20.260.331" say more than their number.
 */
export function readFigureText(text: string): string {
  const trimmed = text.trim();
  const read = parseItalianDecimal(trimmed, decimals);
  // "0.125" is no way to write thousands: here it can only be the number with the dot.
  if (!read.ok) return isFigureText(trimmed) ? trimmed : text;
  return figureText(read.value) === trimmed || isFigureText(trimmed) ? read.value : text;
}

export function isFigureText(stored: string): boolean {
  return canonical.test(stored);
}
