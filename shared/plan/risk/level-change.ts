import { levelLabel } from './level-label.ts';
import type { RiskEvent } from './risk-events.ts';
import type { RiskBand } from './risk-method.ts';

/** Whether an event has another level than in the plan of the year before; false where that one is not known. */
export function levelChanged(
  bands: readonly RiskBand[],
  { level, previousLevel }: Pick<RiskEvent, 'level' | 'previousLevel'>,
): boolean {
  const before = plain(previousLevel);
  if (before === '') return false;
  // A plan of elsewhere may keep the year before by the code of the level instead of its word.
  return level === null || (before !== plain(level) && before !== plain(levelLabel(bands, level)));
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
