import { decimal } from '../numbers/decimal.ts';
import type { RiskBand } from './risk.ts';

/**
 * What is wrong with a partition of the scores. Bands state only where they end, so that between two of them
 * there is neither gap nor overlap: what can go wrong is their order, their names and their end.
 */
export type BandFault = {
  readonly is: 'duplicate' | 'endless' | 'ended' | 'order';
  /** Of the band, from 0. */
  readonly index: number;
};

/** `duplicate` name; `endless` before the last; the last one `ended`; `order`: does not end above where it begins. */
export function bandFaults(bands: readonly RiskBand[]): readonly BandFault[] {
  const last = bands.length - 1;
  return bands.flatMap((band, index): BandFault[] => {
    const below = band.below ?? null;
    // The lowest score is 0.
    const from = index === 0 ? '0' : (bands[index - 1]?.below ?? null);
    const faults: BandFault[] = [];
    if (bands.findIndex(({ level }) => level === band.level) !== index)
      faults.push({ is: 'duplicate', index });
    if (index < last && below === null) faults.push({ is: 'endless', index });
    else if (index === last && below !== null) faults.push({ is: 'ended', index });
    else if (below !== null && from !== null && decimal(below).lte(decimal(from)))
      faults.push({ is: 'order', index });
    return faults;
  });
}
