import { z } from 'zod';
import { amountPattern } from '../numbers/amount.ts';
import { decimalPattern } from '../numbers/decimal.ts';
import { quoteValue } from './italian-issues.ts';

/** The sentence for a value that is not what was expected. A number in JSON would already have passed through a float: hence strings, and a sentence for who forgets it. */
export function expecting(expected: string) {
  return (issue: { readonly input?: unknown }): string => {
    if (issue.input === undefined) return `manca: serve ${expected}`;
    const hint = typeof issue.input === 'number' ? ' senza virgolette' : '';
    return `serve ${expected}, trovato ${quoteValue(issue.input)}${hint}`;
  };
}

const limit = { error: 'deve avere al massimo 40 caratteri', abort: true } as const;

/** Euro with at most two decimals, as a string: "6913264.55". */
export const amountSchema = z
  .string({ error: expecting('un importo tra virgolette come "1234.56"') })
  .max(40, limit)
  .regex(amountPattern, {
    error: expecting('un importo con il punto e al massimo due decimali come "1234.56"'),
    abort: true,
  });

/** Any decimal, as a string: "2.17". A refinement that follows may compute with it: malformed text stops before. */
export const decimalSchema = z
  .string({ error: expecting('un numero tra virgolette come "2.17"') })
  .max(40, limit)
  .regex(decimalPattern, { error: expecting('un numero con il punto come "2.17"'), abort: true });
