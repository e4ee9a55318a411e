/** The tones that the stylesheets have for bands, the last one for the highest band. */
const highestTone = 3;

/** The lowest band is 0, the highest 3. */
export function toneOf(band: number, bands: number): number {
  return bands < 2 ? 0 : Math.round((band * highestTone) / (bands - 1));
}
