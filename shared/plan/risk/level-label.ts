import { levelWord } from '../../labels/level-words.ts';
import type { RiskBand } from './risk-method.ts';

/** The Italian name of a level, as the plan's bands give it. */
export function levelLabel(bands: readonly RiskBand[], level: string): string {
  const label = bands.find((band) => band.level === level)?.label ?? '';
  return label === '' ? levelWord(level) : label;
}
