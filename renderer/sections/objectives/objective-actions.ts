import { nextNumber } from '../../../shared/plan/performance/next-number.ts';
import type { Objective } from '../../../shared/plan/performance/objectives.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore } from '../../stores/use-plan.ts';
import { undo } from '../history.ts';
import { neighbourPosition } from './group-objectives.ts';

function currentDocument() {
  const { load } = planStore.getState();
  if (load.state !== 'ready') throw new Error('no plan is open');
  return load.document;
}

export function openObjective(id: string): void {
  useNavigation.getState().goTo({ section: '2.2', item: { kind: 'objectives', id } });
}

/** Adds an empty objective to a structure and opens it at its title. */
export async function addObjective(unit: string | null): Promise<void> {
  try {
    const doc = currentDocument();
    const last = doc.objectives.findLastIndex((objective) => objective.unit === unit);
    const position = last === -1 ? doc.objectives.length : last + 1;
    const id = await planStore
      .getState()
      .create('objectives', { unit, number: nextNumber(doc, unit) }, position);
    const focus = `objectives/${id}/title`;
    useNavigation.getState().goTo({ section: '2.2', item: { kind: 'objectives', id }, focus });
  } catch (error) {
    showError(error);
  }
}

/** Adds a copy after the objective. */
export async function duplicateObjective(objective: Objective): Promise<void> {
  try {
    // What is being typed belongs in the copy too.
    await planStore.getState().flush();
    const doc = currentDocument();
    const position = doc.objectives.findIndex(({ id }) => id === objective.id);
    const { id: _id, ...fields } = doc.objectives[position] ?? objective;
    const number = nextNumber(doc, objective.unit);
    await planStore.getState().create('objectives', { ...fields, number }, position + 1);
    tell(`Aggiunta una copia dell’obiettivo con il numero ${number}.`);
  } catch (error) {
    showError(error);
  }
}

/** `after` runs once the objective is gone, to say where the focus goes. */
export async function removeObjective(objective: Objective, after: () => void): Promise<void> {
  try {
    await planStore.getState().remove('objectives', objective.id);
    after();
    tell(`Eliminato l’obiettivo «${shorten(objective.title)}».`);
  } catch (error) {
    showError(error);
  }
}

/** One place up (-1) or down (1) within its structure. */
export async function moveObjective(objective: Objective, step: -1 | 1): Promise<void> {
  const position = neighbourPosition(currentDocument(), objective.id, step);
  if (position === null) return;
  try {
    await planStore.getState().move('objectives', objective.id, position);
  } catch (error) {
    showError(error);
  }
}

function tell(text: string): void {
  useNotices.getState().show({ tone: 'done', text, action: { label: 'Annulla', run: () => void undo() } });
}

function shorten(title: string): string {
  if (title === '') return 'senza titolo';
  return title.length <= 60 ? title : `${title.slice(0, 60)}…`;
}
