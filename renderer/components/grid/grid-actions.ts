import { namingField } from '../../../shared/labels/item-name.ts';
import { type AnyItem, anyItemsOf } from '../../../shared/plan/apply-change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { kindOf, type ListKindName } from '../../../shared/plan/kinds.ts';
import { undo } from '../../sections/history.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import type { ItemEdit } from '../../stores/plan-client.ts';
import { planStore } from '../../stores/use-plan.ts';
import { newRowFields } from './new-row.ts';

export function currentDocument(): PlanDocument {
  const { load } = planStore.getState();
  if (load.state !== 'ready') throw new Error('no plan is open');
  return load.document;
}

/** Adds a row at the end; its id, or null when it could not be added. */
export function addRow(kind: ListKindName): Promise<string | null> {
  return told(() => {
    const doc = currentDocument();
    return planStore.getState().create(kind, newRowFields(doc, kind), anyItemsOf(doc, kind).length);
  });
}

/** Adds a copy after the row; its id, or null when it could not be added. */
export function duplicateRow(kind: ListKindName, id: string): Promise<string | null> {
  return told(async () => {
    // What is being typed belongs in the copy too; what cannot be read or stored is told where it stands.
    await planStore
      .getState()
      .flush()
      .catch(() => undefined);
    const items = anyItemsOf(currentDocument(), kind);
    const position = items.findIndex((item) => item.id === id);
    const original = items[position];
    if (original === undefined) return null;
    const { id: _id, ...fields } = original;
    const copy = { ...fields, ...freshCode(kind) };
    const added = await planStore.getState().create(kind, copy, position + 1);
    tell('Aggiunta una copia della riga.');
    return added;
  });
}

/** Whether the row is gone. */
export async function removeRow(kind: ListKindName, item: AnyItem): Promise<boolean> {
  const removed = await told(async () => {
    await planStore.getState().remove(kind, item.id);
    const name = namingField({ ...item })?.words ?? kindOf(kind).label.singular;
    tell(`Eliminata la riga «${name.length <= 60 ? name : `${name.slice(0, 60)}…`}».`);
    return true;
  });
  return removed ?? false;
}

/** One place up (-1) or down (1), from where the row stands once the moves before are done. */
export function moveRowBy(kind: ListKindName, id: string, step: -1 | 1): Promise<void> {
  moves = moves.then(async () => {
    const items = anyItemsOf(currentDocument(), kind);
    const to = items.findIndex((item) => item.id === id) + step;
    if (to >= 0 && to < items.length) await moveRow(kind, id, to);
  });
  return moves;
}
/** A key that is held down asks faster than moves are stored. */
let moves: Promise<void> = Promise.resolve();

/** To an index in the order of the plan. */
export async function moveRow(kind: ListKindName, id: string, position: number): Promise<void> {
  await told(() => planStore.getState().move(kind, id, position));
}

/** Several cells as one action. */
export async function writeCells(edits: readonly ItemEdit[], words: string): Promise<boolean> {
  const written = await told(async () => {
    await planStore.getState().batch(edits);
    tell(words);
    return true;
  });
  return written ?? false;
}

/** The sheet of a row: all of its fields, one below the other. */
export function openSheet(kind: ListKindName, id: string): void {
  const { section, goTo } = useNavigation.getState();
  goTo({ section, item: { kind, id } });
}

/** Where rows are known by a letter, two cannot share it. */
function freshCode(kind: ListKindName) {
  const fields = newRowFields(currentDocument(), kind);
  return fields.code === undefined ? {} : { code: fields.code };
}

function tell(text: string): void {
  useNotices.getState().show({ tone: 'done', text, action: { label: 'Annulla', run: () => void undo() } });
}

/** Runs an action; null, and a notice that says why, when it could not be carried out. */
export async function told<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    showError(error);
    return null;
  }
}
