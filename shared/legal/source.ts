/** Where a legal figure comes from and whether it was read there: figures that were not are shown as "da verificare". */
export type LegalSource = {
  /** Norm or document, as it is cited in print. */
  readonly source: string;
  /** True only if this very figure was read in the source (domain.md §3.2), not remembered. */
  readonly verified: boolean;
};
