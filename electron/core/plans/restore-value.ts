import { PiaoError } from '../../../shared/errors.ts';
import { anyItemsOf } from '../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { PlanTarget } from '../../../shared/plan/target.ts';
import type { Reader } from '../database/tables.ts';
import { createItem, type RawFields, updateItem } from './edit-items.ts';
import { updateSection, updateSingle } from './edit-plan.ts';
import { sidesOf } from './item-history.ts';

/** An older value: that of a field before or after an action, or of the whole thing when no field is named. */
export interface OlderValue {
  readonly actionId: string;
  readonly side: 'before' | 'after';
  readonly field?: string | undefined;
}

/**
 * The changes that bring an older value back: an edit like any other. The whole of an item that is gone brings
 * it back, at the end of its list. Throws `history.value-missing` and what such an edit throws.
 */
export async function restoreValue(
  db: Reader,
  doc: PlanDocument,
  target: PlanTarget,
  older: OlderValue,
): Promise<readonly PlanChange[]> {
  const sides = await sidesOf(db, doc.plan.id, target, older.actionId);
  const whole = sides?.[older.side] ?? null;
  if (whole === null) throw missing(target);
  const fields = older.field === undefined ? whole : oneOf(whole, older.field, target);
  return edit(doc, target, fields, older.field === undefined);
}

function edit(
  doc: PlanDocument,
  target: PlanTarget,
  fields: RawFields,
  isWhole: boolean,
): readonly PlanChange[] {
  switch (target.of) {
    case 'section':
      return updateSection(doc, target.key, fields);
    case 'single':
      return updateSingle(doc, target.kind, fields);
    case 'item': {
      const isThere = anyItemsOf(doc, target.kind).some(({ id }) => id === target.id);
      return isThere || !isWhole
        ? updateItem(doc, target.kind, target.id, fields)
        : createItem(doc, target.kind, { ...fields, id: target.id });
    }
  }
}

function oneOf(whole: RawFields, field: string, target: PlanTarget): RawFields {
  if (!Object.hasOwn(whole, field)) throw missing(target);
  return { [field]: whole[field] };
}

function missing(target: PlanTarget): PiaoError {
  return new PiaoError(
    'history.value-missing',
    'Il valore da ripristinare non è nella cronologia del piano: aggiornare la cronologia e sceglierne un altro.',
    { details: { of: target.of } },
  );
}
