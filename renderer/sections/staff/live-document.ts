import { readField } from '../../../shared/labels/field-reading.ts';
import { fieldTypeOf } from '../../../shared/labels/field-type.ts';
import { itemsOf, singleOf, withKind } from '../../../shared/plan/access.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { fieldsOf } from '../../../shared/plan/field-meta.ts';
import { type KindName, kindOf, type ListKindName, type SingleKindName } from '../../../shared/plan/kinds.ts';
import type { Draft } from '../../stores/plan-store.ts';

type Drafts = Readonly<Record<string, Draft>>;

/**
 * The plan as it is with what is being typed, so that totals follow every key. A figure that cannot be read counts for
 * nothing until it is corrected: the rest still computes.
 */
export function liveDocument(doc: PlanDocument, drafts: Drafts): PlanDocument {
  return Object.values(drafts).reduce((live, draft) => {
    const { target, field } = draft;
    if (target.of === 'section') return live;
    const value = typedValue(live, target.kind, draft);
    if (value === undefined) return live;
    return target.of === 'single'
      ? withSingle(live, target.kind, field, value)
      : withItem(live, target.kind, target.id, field, value);
  }, doc);
}

/** What a draft stands for; undefined where the stored value has to do. */
function typedValue(doc: PlanDocument, kind: KindName, { field, shown, problem }: Draft): unknown {
  const description = fieldsOf(kindOf(kind)).find(({ name }) => name === field);
  if (description === undefined) return undefined;
  const type = fieldTypeOf(kind, description);
  switch (type.is) {
    case 'amount':
    case 'decimal':
    case 'figure-or-text':
    case 'count':
    case 'year':
    case 'date': {
      if (problem !== null) return null;
      const read = typeof shown === 'string' ? readField(doc, type, description, shown) : null;
      return read?.ok === true ? read.value : undefined;
    }
    // These controls show the very value.
    case 'flag':
    case 'choice':
    case 'reference':
    case 'references':
      return shown;
    default:
      return typeof shown === 'string' && problem === null ? shown : undefined;
  }
}

// The value is one that the field's own reading gave: the casts below rest on it.
function withSingle<K extends SingleKindName>(doc: PlanDocument, kind: K, field: string, value: unknown) {
  return withKind(doc, kind, { ...singleOf(doc, kind), [field]: value } as Parameters<typeof withKind<K>>[2]);
}

function withItem<K extends ListKindName>(
  doc: PlanDocument,
  kind: K,
  id: string,
  field: string,
  value: unknown,
) {
  const items = itemsOf(doc, kind).map((item) => (item.id === id ? { ...item, [field]: value } : item));
  return withKind(doc, kind, items as unknown as Parameters<typeof withKind<K>>[2]);
}
