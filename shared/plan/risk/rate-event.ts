import { impactIndices, indexMean, pna2013Means, probabilityIndices } from '../../calculators/pna2013.ts';
import { levelOf } from '../../calculators/risk.ts';
import { decimal, type Exact, roundHalfUp } from '../../numbers/decimal.ts';
import type { RiskEvent } from './risk-events.ts';
import { type RiskMethod, undeterminableLevel } from './risk-method.ts';

/** The method that gives an event its level: its own, else the plan's. */
export function methodOf(method: RiskMethod, event: RiskEvent): RiskMethod['method'] {
  return event.ratingMethod ?? method.method;
}

/** P × I, exact; null while one is not assessed. Where they are means of indices, the means before rounding count. */
export function eventScore({ probability, impact, indices }: RiskEvent): Exact | null {
  if (probability === null || impact === null) return null;
  const means = indices === null ? null : pna2013Means(indices);
  return exactOr(means?.probability, probability).mul(exactOr(means?.impact, impact));
}

/** A mean stands for the stored value only as long as it is what the stored value was rounded from. */
function exactOr(mean: Exact | null | undefined, stored: string): Exact {
  const value = decimal(stored);
  if (mean === null || mean === undefined) return value;
  return roundHalfUp(mean, 2) === roundHalfUp(value, 2) ? mean : value;
}

/** The level that the event's method gives; null while what it needs is not there or names no level of the plan. */
export function computedLevel(method: RiskMethod, event: RiskEvent): string | null {
  if (methodOf(method, event) === 'pna2019') {
    const overall = event.qualitative?.overall ?? null;
    return method.bands.some(({ level }) => level === overall) ? overall : null;
  }
  const score = eventScore(event);
  return score === null ? null : levelOf(score, method.bands);
}

export type RatingChange = Partial<
  Pick<RiskEvent, 'probability' | 'impact' | 'indices' | 'qualitative' | 'ratingMethod'>
>;

/**
 * What is written when a part of an event's rating is answered: the part, the means that follow from indices, the
 * score, and the level where it was the computed one so far. A level that a person chose against the computation,
 * or as undeterminable, stays as it is.
 */
export function rateEvent(method: RiskMethod, event: RiskEvent, change: RatingChange): Partial<RiskEvent> {
  const derived = change.indices ? valuesOfIndices(event, change.indices) : {};
  const next: RiskEvent = { ...event, ...derived, ...change };
  const score = eventScore(next);
  const follows =
    event.level !== undeterminableLevel &&
    (event.level === null || event.level === computedLevel(method, event));
  return {
    ...derived,
    ...change,
    score: score === null ? null : plainDecimal(roundHalfUp(score, 2)),
    level: follows ? computedLevel(method, next) : event.level,
  };
}

/** A value stays as it is while its indices are not all answered. */
function valuesOfIndices(
  event: RiskEvent,
  indices: NonNullable<RiskEvent['indices']>,
): Pick<RiskEvent, 'probability' | 'impact'> {
  return {
    probability: meanText(indexMean(indices, probabilityIndices)) ?? event.probability,
    impact: meanText(indexMean(indices, impactIndices)) ?? event.impact,
  };
}

/** As P and I are stored: "2.17", "3". */
export function meanText(mean: Exact | null): string | null {
  return mean === null ? null : plainDecimal(roundHalfUp(mean, 2));
}

/** "9.00" → "9", "4.50" → "4.5": as a person writes it. */
export function plainDecimal(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
