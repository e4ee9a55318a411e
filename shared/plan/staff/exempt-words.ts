import { decimal } from '../../numbers/decimal.ts';
import { formatItalianAmount } from '../../numbers/italian.ts';
import type { YearEffect } from './plan-limits.ts';

/** What the static ceiling does not count of the hires, year by year, with its norm; null when it counts them all. */
export function exemptWords(effects: readonly YearEffect[]): string | null {
  const years = effects.flatMap(({ year, exempt }) =>
    exempt === null || decimal(exempt).lte(0) ? [] : [`${formatItalianAmount(exempt)} euro nel ${year}`],
  );
  if (years.length === 0) return null;
  return `Nel limite L. 296/2006 non conta la maggior spesa per assunzioni a tempo indeterminato di un ente sotto il valore soglia, IRAP compresa, oltre la spesa dell’ultimo rendiconto e fino alla spesa massima (artt. 4 e 7 DM 17.3.2020): ${years.join(', ')}.`;
}
