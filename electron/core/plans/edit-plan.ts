import { singleOf } from '../../../shared/plan/access.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import { type PlanHeader, planHeaderSchema } from '../../../shared/plan/core/header.ts';
import { emptyRichText } from '../../../shared/plan/core/rich-text.ts';
import { sectionKeySchema, sectionSchema } from '../../../shared/plan/core/sections.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { type ItemOf, kindOf, type SingleKindName } from '../../../shared/plan/kinds.ts';
import { throwInputError } from '../../../shared/validation/issue-message.ts';
import type { RawFields } from './edit-items.ts';
import { refuseLostLevels, sameFields } from './edit-references.ts';

/** What of the header a person may change; status and revision follow the life of the plan. */
export type EditableHeader = Pick<PlanHeader, 'period' | 'kind'>;

/** The one value of a kind with some fields replaced. Throws `plan.item`, `plan.level-in-use`. */
export function updateSingle(
  doc: PlanDocument,
  kind: SingleKindName,
  fields: RawFields,
): readonly PlanChange[] {
  const before = singleOf(doc, kind);
  const parsed = kindOf(kind).schema.safeParse({ ...before, ...fields });
  if (!parsed.success) {
    throwInputError('plan.item', `Dati non validi (${kindOf(kind).label.singular})`, parsed.error);
  }
  // kindOf() forgets which kind it is; the value has just been parsed by that kind's own schema.
  const after = parsed.data as ItemOf<SingleKindName>;
  if (sameFields(before, after)) return [];
  if (kind === 'riskMethod') refuseLostLevels(doc, (after as ItemOf<'riskMethod'>).bands);
  return [{ target: 'single', kind, before, after } as PlanChange];
}

/** A narrative section with some fields replaced; it comes to be when it was not there. Throws `plan.section`. */
export function updateSection(doc: PlanDocument, key: string, fields: RawFields): readonly PlanChange[] {
  const parsedKey = sectionKeySchema.safeParse(key);
  if (!parsedKey.success) throwInputError('plan.section', 'Sezione non valida', parsedKey.error);
  const before = doc.sections[key] ?? null;
  const parsed = sectionSchema.safeParse({ body: emptyRichText, ...before, ...fields });
  if (!parsed.success) throwInputError('plan.section', `Testo non valido (sezione ${key})`, parsed.error);
  return sameFields(before, parsed.data)
    ? []
    : [{ target: 'section', key: parsedKey.data, before, after: parsed.data }];
}

/** Triennium and kind of plan. Throws `plan.header`. */
export function updateHeader(doc: PlanDocument, fields: Partial<EditableHeader>): readonly PlanChange[] {
  const parsed = planHeaderSchema.safeParse({ ...doc.plan, ...fields });
  if (!parsed.success) throwInputError('plan.header', 'Dati del piano non validi', parsed.error);
  return sameFields(doc.plan, parsed.data)
    ? []
    : [{ target: 'header', before: doc.plan, after: parsed.data }];
}
