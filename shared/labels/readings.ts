import { parseItalianDecimal } from '../numbers/italian.ts';
import { formatItalianDate, parseItalianDate } from '../numbers/italian-date.ts';
import type { Reading } from './reading.ts';

/** How the text of a field stands for the value that the plan document holds. */
export interface TextReading {
  readonly inputMode: 'text' | 'numeric';
  readonly format: (stored: unknown) => string;
  /** `reason` is an Italian sentence with an example of what is right. */
  readonly parse: (text: string) => Reading;
}

export const textOnly: TextReading = {
  inputMode: 'text',
  format: (stored) => (typeof stored === 'string' ? stored : ''),
  parse: (text) => ({ ok: true, value: text }),
};

/** A whole number, null when the field is empty: "34.193" is 34193. */
export const countReading: TextReading = {
  inputMode: 'numeric',
  format: (stored) => (typeof stored === 'number' ? new Intl.NumberFormat('it-IT').format(stored) : ''),
  parse: (text) => {
    if (text.trim() === '') return { ok: true, value: null };
    const parsed = parseItalianDecimal(text, 0);
    const value = parsed.ok ? Number(parsed.value) : Number.NaN;
    if (Number.isSafeInteger(value) && value >= 0) return { ok: true, value };
    return { ok: false, reason: `«${shorten(text)}» non è un numero intero: scriverlo come 34.193.` };
  },
};

/** A calendar year, null when the field is empty. */
export const yearReading: TextReading = {
  inputMode: 'numeric',
  format: (stored) => (typeof stored === 'number' ? String(stored) : ''),
  parse: (text) => {
    const trimmed = text.trim();
    if (trimmed === '') return { ok: true, value: null };
    const value = Number(trimmed);
    if (/^\d{4}$/.test(trimmed) && value >= 1900 && value <= 2200) return { ok: true, value };
    return { ok: false, reason: `«${shorten(text)}» non è un anno: scriverlo con quattro cifre, come 2025.` };
  },
};

/** A date in the Italian order, null when the field is empty. */
export const dateReading: TextReading = {
  inputMode: 'text',
  format: (stored) => (typeof stored === 'string' ? formatItalianDate(stored) : ''),
  parse: (text) => (text.trim() === '' ? { ok: true, value: null } : parseItalianDate(text)),
};

function shorten(text: string): string {
  return text.trim().slice(0, 40);
}
