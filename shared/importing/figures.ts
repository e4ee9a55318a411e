import { parseItalianAmount, parseItalianDecimal } from '../numbers/italian.ts';

/** A dash in a cell of amounts is a zero that somebody saw; an empty cell says nothing. */
const dash = /^[-–—]$/u;

/** "- 418.146,37" → "-418146.37", "-" → "0.00", "" → null; null also for what is no amount. */
export function amountIn(cell: string): string | null {
  const text = cell.trim();
  if (dash.test(text)) return '0.00';
  if (text === '') return null;
  const parsed = parseItalianAmount(text);
  return parsed.ok && parsed.value.length <= 16 ? parsed.value : null;
}

/** A whole number ≥ 0, "1.234" included; null for anything else. */
export function countIn(cell: string): number | null {
  const parsed = parseItalianDecimal(cell, 0);
  if (!parsed.ok || parsed.value.startsWith('-')) return null;
  const value = Number(parsed.value);
  return Number.isSafeInteger(value) && value <= 10_000_000 ? value : null;
}

/** A quota such as "0,78" → "0.78"; a dash is zero. */
export function quotaIn(cell: string): string | null {
  if (dash.test(cell.trim())) return '0';
  const parsed = parseItalianDecimal(cell, 4);
  return parsed.ok && parsed.value.length <= 12 ? parsed.value : null;
}

/** Amounts without their sign: deductions are printed negative and kept positive. */
export function unsigned(amount: string | null): string | null {
  return amount?.replace(/^-/, '') ?? null;
}

/** The first year from 2000 on in a text. */
export function yearIn(text: string): number | null {
  const year = /\b(20\d\d)\b/u.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}
