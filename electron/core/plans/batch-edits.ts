import { PiaoError } from '../../../shared/errors.ts';
import { applyChange } from '../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { createItem, moveItem, type RawFields, removeItem, updateItem } from './edit-items.ts';

/** One edit of an item, as part of several that are one action. */
export type ItemEdit =
  | {
      readonly edit: 'create';
      readonly kind: ListKindName;
      /** With the id of the new item. */
      readonly fields: RawFields & { readonly id: string };
      readonly position?: number | undefined;
    }
  | {
      readonly edit: 'update';
      readonly kind: ListKindName;
      readonly id: string;
      readonly fields: RawFields;
    }
  | {
      readonly edit: 'move';
      readonly kind: ListKindName;
      readonly id: string;
      readonly position: number;
    }
  | { readonly edit: 'remove'; readonly kind: ListKindName; readonly id: string };

/**
 * Several edits, each on the plan as the ones before have left it. All of them or none: throws what the first
 * that fails throws, with its index (from 0) as the detail `edit`.
 */
export function batchEdits(doc: PlanDocument, edits: readonly ItemEdit[]): readonly PlanChange[] {
  let current = doc;
  return edits.flatMap((edit, index) => {
    const changes = naming(index, edits.length, () => changesOfEdit(current, edit));
    current = changes.reduce(applyChange, current);
    return changes;
  });
}

function changesOfEdit(doc: PlanDocument, edit: ItemEdit): readonly PlanChange[] {
  switch (edit.edit) {
    case 'create':
      return createItem(doc, edit.kind, edit.fields, edit.position);
    case 'update':
      return updateItem(doc, edit.kind, edit.id, edit.fields);
    case 'move':
      return moveItem(doc, edit.kind, edit.id, edit.position);
    case 'remove':
      return removeItem(doc, edit.kind, edit.id);
  }
}

function naming<T>(index: number, of: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PiaoError)) throw error;
    const message =
      of === 1
        ? error.message
        : `Modifica ${index + 1} di ${of} (nessuna è stata eseguita): ${error.message}`;
    throw new PiaoError(error.code, message, {
      kind: error.kind,
      details: { ...error.details, edit: index },
      cause: error.cause,
    });
  }
}
