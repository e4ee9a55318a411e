import type { FieldEdit } from '../../../../shared/plan/field-edit.ts';
import { computedLevel, rateEvent } from '../../../../shared/plan/risk/rate-event.ts';
import type { RiskEvent } from '../../../../shared/plan/risk/risk-events.ts';
import { type RiskMethod, undeterminableLevel } from '../../../../shared/plan/risk/risk-method.ts';

/** New values of fields of one event. */
export function eventEdit(id: string, fields: Partial<RiskEvent>): FieldEdit {
  return { target: { of: 'item', kind: 'riskEvents', id }, fields };
}

/** Links a measure to the events that are wanted and takes it off the others; only those that change. */
export function linkEdits(
  events: readonly RiskEvent[],
  measure: string,
  wanted: (event: RiskEvent) => boolean,
): readonly FieldEdit[] {
  return events.flatMap((event) => {
    const { id, measures } = event;
    const wants = wanted(event);
    if (measures.includes(measure) === wants) return [];
    const next = wants ? [...measures, measure] : measures.filter((each) => each !== measure);
    return [eventEdit(id, { measures: next })];
  });
}

/** Score and level as the values give them, where they are others; levels kept with a motivation stay. */
export function recomputeEdits(method: RiskMethod, events: readonly RiskEvent[]): readonly FieldEdit[] {
  return events.flatMap((event) => {
    const { score = null } = rateEvent(method, event, {});
    const computed = computedLevel(method, event);
    const keeps = computed === null || event.level === undeterminableLevel || event.motivation.trim() !== '';
    const level = keeps ? event.level : computed;
    if (score === event.score && level === event.level) return [];
    return [eventEdit(event.id, { score, level })];
  });
}
