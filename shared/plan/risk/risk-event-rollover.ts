import type { RolloverRule } from '../core/rollover-rule.ts';
import type { RiskEvent } from './risk-events.ts';

/** Probability and impact stay until someone rates the event again; last year's level stands beside. */
export const riskEventRollover: RolloverRule<RiskEvent> = {
  says: 'ripresi con probabilità e impatto, con il livello dell’anno precedente a confronto',
  roll: (event) => ({ item: { ...event, previousLevel: event.level ?? '' }, reasons: ['reassess'] }),
};
