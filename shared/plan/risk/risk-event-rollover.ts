import type { RolloverRule } from '../core/rollover-rule.ts';
import { levelLabel } from './level-label.ts';
import type { RiskEvent } from './risk-events.ts';

/** Probability and impact stay until someone rates the event again; last year's level stands beside. */
export const riskEventRollover: RolloverRule<RiskEvent> = {
  says: 'ripresi con probabilità e impatto, con il livello dell’anno precedente a confronto',
  roll: (event, { old }) => ({
    item: {
      ...event,
      // By its word: the bands of next year may be others, and the plan prints it.
      previousLevel: event.level === null ? '' : levelLabel(old.riskMethod.bands, event.level),
    },
    reasons: ['reassess'],
  }),
};
