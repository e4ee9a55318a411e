import Fraction from 'fraction.js';
import { PiaoError } from '../errors.ts';

/** An exact rational number: nothing is lost before `roundHalfUp`, which comes last. */
export type Exact = Fraction;

export const decimalPattern = /^-?\d+(\.\d+)?$/;

const maximumLength = 40;

/** A ratio of two whole numbers, as in R = (13 + 4k) / 13. The denominator is not zero. */
export function ratio(numerator: bigint | number, denominator: bigint | number): Exact {
  return new Fraction(numerator, denominator);
}

/** The exact value of a decimal string with a dot ("-12.345"); throws `number.malformed` otherwise. */
export function decimal(text: string): Exact {
  if (!decimalPattern.test(text) || text.length > maximumLength) {
    throw new PiaoError(
      'number.malformed',
      `«${text.slice(0, maximumLength)}» non è un numero: va scritto con il punto, come 1234.56.`,
    );
  }
  const [whole = '0', fraction = ''] = text.split('.');
  return new Fraction(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

export function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.add(value), new Fraction(0));
}

/**
 * The one place where a number is rounded: half away from zero, with exactly `places` decimals ("9.00").
 * Never writes a negative zero.
 */
export function roundHalfUp(value: Exact, places: number): string {
  const scaled = value.n * 10n ** BigInt(places);
  const units = (2n * scaled + value.d) / (2n * value.d);
  const digits = units.toString().padStart(places + 1, '0');
  const sign = value.s < 0n && units !== 0n ? '-' : '';
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
