import { PiaoError } from '../errors.ts';

/** Euro as a decimal string with a dot and at most two decimals: "6913264.55", "-12.5", "7". */
export const amountPattern = /^-?\d+(\.\d{1,2})?$/;

export function isAmount(text: string): boolean {
  return amountPattern.test(text);
}

/**
 * Euro string → integer cents, as the database keeps them.
 * Throws `amount.malformed`, or `amount.too-large` beyond what a double holds exactly (ninety thousand billion euro).
 */
export function toCents(amount: string): number {
  if (!isAmount(amount)) {
    throw new PiaoError(
      'amount.malformed',
      `«${amount.slice(0, 40)}» non è un importo: va scritto con il punto e al massimo due decimali, come 1234.56.`,
    );
  }
  const [whole = '0', fraction = ''] = amount.split('.');
  const cents = Number(BigInt(whole + fraction.padEnd(2, '0')));
  if (!Number.isSafeInteger(cents)) {
    throw new PiaoError(
      'amount.too-large',
      `L’importo ${amount.slice(0, 40)} è troppo grande: controllare le cifre.`,
    );
  }
  return cents;
}

/** Integer cents → euro string, always with two decimals: -5 → "-0.05". */
export function fromCents(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`not a whole number of cents: ${cents}`);
  const digits = Math.abs(cents).toString().padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
