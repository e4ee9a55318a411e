import type { RiskEvent } from './risk-events.ts';

/** Where a finding about a field of an event leads. */
export function eventPlace(event: RiskEvent, index: number, field: keyof RiskEvent) {
  return { path: ['riskEvents', index, field], item: event.id, section: '2.3' };
}

/** An event in a sentence: its description in short, with area and office. */
export function nameOfEvent(event: RiskEvent): string {
  const subject = event.description === '' ? 'senza descrizione' : `«${shorten(event.description)}»`;
  return event.area === null
    ? subject
    : `${subject} (area ${[event.area, event.office].filter((part) => part !== '').join(', ')})`;
}

export function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
