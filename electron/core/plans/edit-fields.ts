import { assertNever } from '../../../shared/assert-never.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { FieldEdit } from '../../../shared/plan/field-edit.ts';
import { updateItem } from './edit-items.ts';
import { updateSection, updateSingle } from './edit-plan.ts';
import { editsInTurn } from './edits-in-turn.ts';

/** New values for fields of any things of the plan, all of them or none. Throws what the single edits throw. */
export function editFields(doc: PlanDocument, edits: readonly FieldEdit[]): readonly PlanChange[] {
  return editsInTurn(doc, edits, changesOfEdit);
}

function changesOfEdit(doc: PlanDocument, { target, fields }: FieldEdit): readonly PlanChange[] {
  switch (target.of) {
    case 'item':
      return updateItem(doc, target.kind, target.id, fields);
    case 'single':
      return updateSingle(doc, target.kind, fields);
    case 'section':
      return updateSection(doc, target.key, fields);
    default:
      return assertNever(target, 'unknown target of an edit');
  }
}
