import { assertNever } from '../../../shared/assert-never.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { ListKindName, SingleKindName } from '../../../shared/plan/kinds.ts';
import { createItem, moveItem, type RawFields, removeItem, updateItem } from './edit-items.ts';
import { updateSingle } from './edit-plan.ts';
import { editsInTurn } from './edits-in-turn.ts';

/** One edit of an item, or of a single beside them, as part of several that are one action. */
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
  | { readonly edit: 'remove'; readonly kind: ListKindName; readonly id: string }
  | { readonly edit: 'single'; readonly kind: SingleKindName; readonly fields: RawFields };

/** Several edits, all of them or none. Throws what the single edits throw. */
export function batchEdits(doc: PlanDocument, edits: readonly ItemEdit[]): readonly PlanChange[] {
  return editsInTurn(doc, edits, changesOfEdit);
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
    case 'single':
      return updateSingle(doc, edit.kind, edit.fields);
    default:
      return assertNever(edit, 'unknown edit of a batch');
  }
}
