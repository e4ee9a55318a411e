import { decimal } from '../../numbers/decimal.ts';
import { formatItalianAmount } from '../../numbers/italian.ts';
import type { YearEffect } from './plan-limits.ts';

const withoutIrap = 'esclusa l’IRAP, non nota';

/** What the static ceiling does not count of the hires, year by year, with its norm; null when it counts them all. */
export function exemptWords(effects: readonly YearEffect[]): string | null {
  const exempt = effects.filter((effect) => effect.exempt !== null && decimal(effect.exempt).gt(0));
  if (exempt.length === 0) return null;
  const known = exempt.filter(({ exemptWithIrap }) => exemptWithIrap).length;
  const areMixed = known > 0 && known < exempt.length;
  const irap = areMixed ? 'IRAP compresa dove è nota' : known > 0 ? 'IRAP compresa' : withoutIrap;
  const years = exempt.map(({ year, exempt: amount, exemptWithIrap }) => {
    const words = `${formatItalianAmount(amount ?? '0')} euro nel ${year}`;
    return areMixed && !exemptWithIrap ? `${words} (${withoutIrap})` : words;
  });
  return `Nel limite L. 296/2006 non conta la maggior spesa per assunzioni a tempo indeterminato di un ente sotto il valore soglia, ${irap}, oltre la spesa dell’ultimo rendiconto e fino alla spesa massima (artt. 4 e 7 DM 17.3.2020): ${years.join(', ')}.`;
}
