/** One thing that was looked at. `unknown`: it could not be compared, which is neither good nor bad. */
export interface ProofCheck {
  /** Stable, `proof.what`. */
  readonly code: string;
  readonly outcome: 'right' | 'wrong' | 'unknown';
  /** One Italian sentence. */
  readonly message: string;
}

export const right = (code: string, message: string): ProofCheck => ({ code, outcome: 'right', message });
export const wrong = (code: string, message: string): ProofCheck => ({ code, outcome: 'wrong', message });
export const unknown = (code: string, message: string): ProofCheck => ({ code, outcome: 'unknown', message });
