import { levelOf } from '../../calculators/risk.ts';
import type { PlanDocument } from '../document.ts';
import { computedLevel, eventScore, methodOf } from './rate-event.ts';
import type { RiskEvent } from './risk-events.ts';
import { type RiskBand, undeterminableLevel } from './risk-method.ts';

/** An event that other bands would give another level. */
export interface LevelShift {
  readonly event: RiskEvent;
  readonly from: string | null;
  /** Null where there is no band at all. */
  readonly to: string | null;
  /** The present level is not the computed one: somebody kept it, with a motivation. */
  readonly kept: boolean;
}

/** Which events the bands would move, in the order of the register. What was found undeterminable stays so. */
export function levelShifts(
  { riskEvents, riskMethod }: Pick<PlanDocument, 'riskEvents' | 'riskMethod'>,
  bands: readonly RiskBand[],
): readonly LevelShift[] {
  return riskEvents.flatMap((event) => {
    const score = methodOf(riskMethod, event) === 'pxi' ? eventScore(event) : null;
    if (score === null || event.level === undeterminableLevel) return [];
    const to = levelOf(score, bands);
    if (to === event.level) return [];
    const kept = event.motivation.trim() !== '' && event.level !== computedLevel(riskMethod, event);
    return [{ event, from: event.level, to, kept }];
  });
}
