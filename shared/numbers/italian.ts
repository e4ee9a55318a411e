import { decimal, decimalPattern, roundHalfUp } from './decimal.ts';
import { accepted, type Parsed, rejected } from './parsed.ts';

/*
 * How a number is read, in this order:
 * - a comma is always the decimal sign: "1234,56", "1.234,56", "1 234,50";
 * - without a comma, dots that part groups of three digits are thousands: "1.234" is 1234, "1.234.567";
 * - any other single dot is the decimal sign: "1234.56", "1234.5".
 * What fits none of these ("1.234,5,6", "12.34,5", "0.125") is not guessed at.
 */
const plain = /^(\d+)(?:,(\d+))?$/;
const grouped = /^([1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,(\d+))?$/;
const dotted = /^(\d+)\.(\d+)$/;

/** Every kind of space becomes one plain space, every kind of minus a hyphen; the currency and the spaces around the sign go. */
function clean(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[−–—]/g, '-')
    .replace(/^ ?(?:€|eur|euro)(?![a-z])/i, '')
    .replace(/(?:€|eur|euro) ?$/i, '')
    .trim()
    .replace(/^- ?(?:€ ?)?/, '-');
}

/**
 * A number as people write it in Italy → a decimal string ("- 13,66" → "-13.66"), with at most `maxDecimals` decimals;
 * the rules are at the head of this file.
 */
export function parseItalianDecimal(text: string, maxDecimals: number): Parsed {
  const cleaned = clean(text);
  if (cleaned === '') return rejected('Il valore manca: scrivere un numero.');
  const negative = cleaned.startsWith('-');
  const body = negative ? cleaned.slice(1) : cleaned;
  const match = grouped.exec(body) ?? plain.exec(body) ?? dotted.exec(body);
  if (match === null || /^0\.\d{3}$/.test(body)) {
    return rejected(`«${cleaned.slice(0, 40)}» non si legge come numero: scriverlo come 1.234,56.`);
  }
  const whole = (match[1] ?? '').replaceAll(/[. ]/g, '').replace(/^0+(?=\d)/, '');
  const fraction = match[2] ?? '';
  if (fraction.length > maxDecimals) {
    return rejected(`«${cleaned.slice(0, 40)}» ha troppi decimali: al massimo ${maxDecimals}.`);
  }
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  return accepted(negative && /[1-9]/.test(digits) ? `-${digits}` : digits);
}

/** An amount in euro, typed or pasted → "1234.50", always two decimals. */
export function parseItalianAmount(text: string): Parsed {
  const parsed = parseItalianDecimal(text, 2);
  return parsed.ok ? accepted(roundHalfUp(decimal(parsed.value), 2)) : parsed;
}

/** "16,77%", "16,77 %" or "16,77" → "16.77". */
export function parseItalianPercent(text: string): Parsed {
  return parseItalianDecimal(text.trim().replace(/%$/, ''), 2);
}

/** A decimal string → "1.234.567,8", with the decimals that it has. Throws `number.malformed`. */
export function formatItalianDecimal(value: string): string {
  if (!decimalPattern.test(value)) decimal(value);
  const negative = value.startsWith('-');
  const [whole = '', fraction] = (negative ? value.slice(1) : value).split('.');
  const groups = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return `${negative ? '-' : ''}${groups}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** "1234567.8" → "1.234.567,80". Throws `number.malformed`. */
export function formatItalianAmount(amount: string): string {
  return formatItalianDecimal(roundHalfUp(decimal(amount), 2));
}

/** "16.77" → "16,77%". Throws `number.malformed`. */
export function formatItalianPercent(percent: string): string {
  return `${formatItalianDecimal(percent)}%`;
}
