import type { RiskBand } from './risk.ts';

/**
 * A way of parting P × I into levels. No national text has bands (PNA 2013 allegato 5 only gives the product):
 * whichever is taken is a choice of the RPCT, shown and printed with its source.
 */
export type BandPreset = {
  readonly key: string;
  /** As the choice is offered, by the whole products that each level holds. */
  readonly label: string;
  /** Where the split was read. */
  readonly source: string;
  /** Whether that source was read in full, rather than remembered or inferred. */
  readonly verified: boolean;
  readonly bands: readonly RiskBand[];
};

/**
 * Scores may be products of means, so borders lie between two whole products, half-way:
 * a table of whole numbers would have no level for 5.2.
 */
function bands(...borders: readonly [level: string, below?: string][]): readonly RiskBand[] {
  return borders.map(([level, below]) => (below === undefined ? { level } : { level, below }));
}

/** Compatible with the levels that the PIAO of Crema 2025-2027 prints for its 40 events. */
export const defaultBandPreset: BandPreset = {
  key: 'program',
  label: 'Basso 1–5, medio 6–12, alto 15–25',
  source: 'fasce proposte dal programma: il PNA non ne fissa',
  verified: true,
  bands: bands(['low', '5.5'], ['medium', '13.5'], ['high']),
};

export const bandPresets: readonly BandPreset[] = [
  defaultBandPreset,
  {
    key: 'wide-medium',
    label: 'Basso 1–5, medio 6–15, alto 16–25',
    source: 'tabella di valutazione di un ente (allegato 2, analisi del rischio); la fascia alta è dedotta',
    verified: false,
    bands: bands(['low', '5.5'], ['medium', '15.5'], ['high']),
  },
  {
    key: 'narrow-low',
    label: 'Basso 1–4, medio 5–9, alto 10–25',
    source: 'prassi di enti locali, da verificare',
    verified: false,
    bands: bands(['low', '4.5'], ['medium', '9.5'], ['high']),
  },
  {
    key: 'narrow-medium',
    label: 'Basso 0–5, medio 6–12, alto oltre 12',
    source: 'prassi di enti locali, da verificare',
    verified: false,
    bands: bands(['low', '5.5'], ['medium', '12.5'], ['high']),
  },
  {
    key: 'four-levels',
    label: 'Basso 1–3, medio 4–8, alto 9–14, altissimo 15–25',
    source: 'prassi di enti locali, da verificare',
    verified: false,
    bands: bands(['low', '3.5'], ['medium', '8.5'], ['high', '14.5'], ['veryHigh']),
  },
];
