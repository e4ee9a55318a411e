/** Why the first year of a triennium cannot be taken; null when it can. The first PIAO was that of 2022. */
export function yearProblem(typed: string): string | null {
  const year = typed.trim();
  if (!/^\d{4}$/.test(year)) return 'Scrivere l’anno con quattro cifre, per esempio 2026.';
  return Number(year) < 2022 || Number(year) > 2200
    ? 'Scrivere un anno dal 2022, quando il PIAO è nato, al 2200.'
    : null;
}
