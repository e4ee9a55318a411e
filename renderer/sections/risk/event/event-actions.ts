import type { FieldEdit } from '../../../../shared/plan/field-edit.ts';
import { type RatingChange, rateEvent } from '../../../../shared/plan/risk/rate-event.ts';
import type { RiskEvent } from '../../../../shared/plan/risk/risk-events.ts';
import { currentDocument, told } from '../../../components/grid/grid-actions.ts';
import { useNavigation } from '../../../stores/navigation-store.ts';
import { showError, useNotices } from '../../../stores/notice-store.ts';
import { planStore } from '../../../stores/use-plan.ts';
import { writeFields } from '../../write-fields.ts';
import { eventEdit, linkEdits, recomputeEdits } from './event-edit.ts';

/** The calculator sheet of an event. */
export function openEvent(id: string, focus: string | null = null): void {
  useNavigation.getState().goTo({ section: '2.3', item: { kind: 'riskEvents', id }, focus });
}

/** Adds an empty event at the end and opens it at its description. */
export async function addEvent(): Promise<void> {
  try {
    const id = await planStore.getState().create('riskEvents', {}, currentDocument().riskEvents.length);
    openEvent(id, `riskEvents/${id}/description`);
  } catch (error) {
    showError(error);
  }
}

/** What else changes in an event when one part of its rating does, as the plan stands now. */
export function followingFields(id: string, change: RatingChange): Partial<RiskEvent> {
  const { riskEvents, riskMethod } = currentDocument();
  const event = riskEvents.find((candidate) => candidate.id === id);
  return event === undefined ? {} : rateEvent(riskMethod, event, change);
}

/** New values of several things as one action, told with the way back; whether it was done. */
export async function writeTogether(edits: readonly FieldEdit[], words: string): Promise<boolean> {
  return (await told(() => writeFields(() => ({ edits, words })))) ?? false;
}

/** Fields of one event as one action. */
export function writeEvent(id: string, fields: Partial<RiskEvent>, words: string): Promise<boolean> {
  return writeTogether([eventEdit(id, fields)], words);
}

/** The same fields in every event. */
export function writeEvents(ids: readonly string[], fields: Partial<RiskEvent>): Promise<boolean> {
  return writeTogether(
    ids.map((id) => eventEdit(id, fields)),
    countWords(ids.length),
  );
}

/** Links a measure to every event that does not have it yet. */
export function linkMeasure(ids: readonly string[], measure: string): Promise<boolean> {
  const edits = linkEdits(eventsOf(ids), measure, () => true);
  return writeOrTell(edits, 'Tutti gli eventi scelti hanno già questa misura.');
}

/** Score and level of every event as its values give them; levels kept with a motivation stay. */
export function recompute(ids: readonly string[]): Promise<boolean> {
  const edits = recomputeEdits(currentDocument().riskMethod, eventsOf(ids));
  return writeOrTell(edits, 'Punteggi e livelli degli eventi scelti sono già quelli del calcolo.');
}

async function writeOrTell(edits: readonly FieldEdit[], nothing: string): Promise<boolean> {
  if (edits.length > 0) return writeTogether(edits, countWords(edits.length));
  useNotices.getState().show({ tone: 'done', text: nothing });
  return true;
}

function eventsOf(ids: readonly string[]): readonly RiskEvent[] {
  return currentDocument().riskEvents.filter(({ id }) => ids.includes(id));
}

function countWords(count: number): string {
  return count === 1 ? 'Modificato 1 evento.' : `Modificati ${count} eventi.`;
}
