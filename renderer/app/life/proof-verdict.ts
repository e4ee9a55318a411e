/** As `shared/contract/life.ts` has it. */
export interface ShownCheck {
  readonly code: string;
  readonly outcome: 'right' | 'wrong' | 'unknown';
  readonly message: string;
}

/** The outcome of all of them in one sentence. */
export function proofVerdict(checks: readonly ShownCheck[]): string {
  const wrong = checks.filter(({ outcome }) => outcome === 'wrong').length;
  if (wrong > 0) {
    return wrong === 1 ? 'Un controllo non torna.' : `${wrong} controlli non tornano.`;
  }
  return checks.some(({ outcome }) => outcome === 'unknown')
    ? 'Nulla contraddice il piano congelato; qualche confronto non è stato possibile.'
    : 'Tutto torna: il piano è quello congelato.';
}
