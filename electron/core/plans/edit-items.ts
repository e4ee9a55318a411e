import { PiaoError } from '../../../shared/errors.ts';
import { type AnyItem, anyItemsOf } from '../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { kindOf, type ListKindName } from '../../../shared/plan/kinds.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { throwInputError } from '../../../shared/validation/issue-message.ts';
import { clearReferences, renameReferences, sameFields } from './edit-references.ts';

/** Field values as they come from the window or a file, still to be parsed. */
export type RawFields = Readonly<Record<string, unknown>>;

/**
 * A new item at `position` (at the end when left out). Its id may be given, so that the window can show it at once.
 * Throws `plan.item` when the values do not fit the schema, `plan.position`, `plan.duplicate`.
 */
export function createItem(
  doc: PlanDocument,
  kind: ListKindName,
  fields: RawFields,
  position?: number,
): readonly PlanChange[] {
  const after = parseItem(kind, { ...fields, id: fields.id ?? newId() });
  const items = anyItemsOf(doc, kind);
  const at = position ?? items.length;
  refusePosition(kind, at, items.length);
  if (items.some(({ id }) => id === after.id)) throw duplicate(kind, after.id);
  return [{ target: 'item', kind, id: after.id, before: null, after, position: at } as PlanChange];
}

/**
 * An item with some fields replaced; what refers to it by its code follows when the code changes.
 * No change at all when the values are those that it has. Throws `plan.item`, `plan.item-missing`.
 */
export function updateItem(
  doc: PlanDocument,
  kind: ListKindName,
  id: string,
  fields: RawFields,
): readonly PlanChange[] {
  const { item: before, position } = findItem(doc, kind, id);
  const after = parseItem(kind, { ...before, ...fields, id });
  if (sameFields(before, after)) return [];
  return [
    { target: 'item', kind, id, before, after, position } as PlanChange,
    ...renameReferences(doc, kind, before, after),
  ];
}

/** An item to another index of its list. Throws `plan.item-missing`, `plan.position`. */
export function moveItem(
  doc: PlanDocument,
  kind: ListKindName,
  id: string,
  to: number,
): readonly PlanChange[] {
  const { position: from } = findItem(doc, kind, id);
  refusePosition(kind, to, anyItemsOf(doc, kind).length - 1);
  return from === to ? [] : [{ target: 'move', kind, id, from, to }];
}

/** An item goes, and with it every reference to it. Throws `plan.item-missing`. */
export function removeItem(doc: PlanDocument, kind: ListKindName, id: string): readonly PlanChange[] {
  const { item: before, position } = findItem(doc, kind, id);
  return [
    ...clearReferences(doc, kind, before),
    { target: 'item', kind, id, before, after: null, position } as PlanChange,
  ];
}

function parseItem(kind: ListKindName, fields: RawFields): AnyItem {
  const parsed = kindOf(kind).schema.safeParse(fields);
  if (!parsed.success) {
    throwInputError('plan.item', `Dati non validi (${kindOf(kind).label.singular})`, parsed.error);
  }
  // kindOf() forgets which kind it is; the schema of a list kind gives an item with its id.
  return parsed.data as AnyItem;
}

function findItem(doc: PlanDocument, kind: ListKindName, id: string): { item: AnyItem; position: number } {
  const items = anyItemsOf(doc, kind);
  const position = items.findIndex((item) => item.id === id);
  const item = items[position];
  if (item === undefined) {
    throw new PiaoError(
      'plan.item-missing',
      `L’elemento da modificare non c’è più (${kindOf(kind).label.singular}): può essere stato eliminato; aggiornare l’elenco.`,
      { details: { kind, id } },
    );
  }
  return { item, position };
}

function refusePosition(kind: ListKindName, position: number, last: number): void {
  if (Number.isInteger(position) && position >= 0 && position <= last) return;
  throw new PiaoError(
    'plan.position',
    `La posizione ${position} non esiste nell’elenco (${kindOf(kind).label.plural}): l’ultima possibile è ${last}.`,
    { details: { kind, position } },
  );
}

function duplicate(kind: ListKindName, id: string): PiaoError {
  return new PiaoError(
    'plan.duplicate',
    `L’elemento è già nell’elenco (${kindOf(kind).label.plural}): non è stato aggiunto una seconda volta.`,
    { details: { kind, id } },
  );
}
