import { itemsOf, singleOf, withKind } from '../plan/access.ts';
import { anyItemsOf } from '../plan/apply-change.ts';
import type { PlanDocument } from '../plan/document.ts';
import { fieldsOf } from '../plan/field-meta.ts';
import { isListKind, type KindName, kindNames, kindOf, listKindNames } from '../plan/kinds.ts';

/** The document without references by id to what the old plan had and it has no more. */
export function withoutReferencesTo(doc: PlanDocument, old: PlanDocument): PlanDocument {
  const gone = goneFrom(doc, old);
  if ([...gone.values()].every((ids) => ids.size === 0)) return doc;
  return kindNames.reduce((at, kind) => {
    const value = isListKind(kind)
      ? itemsOf(at, kind).map((item) => cleared(kind, item, gone))
      : cleared(kind, singleOf(at, kind), gone);
    // Only references become null or shorter, which every schema of a reference allows.
    return withKind(at, kind, value as Parameters<typeof withKind<typeof kind>>[2]);
  }, doc);
}

type Gone = ReadonlyMap<string, ReadonlySet<string>>;

function goneFrom(doc: PlanDocument, old: PlanDocument): Gone {
  return new Map(
    listKindNames.map((kind) => {
      const here = new Set(anyItemsOf(doc, kind).map(({ id }) => id));
      return [kind, new Set(anyItemsOf(old, kind).flatMap(({ id }) => (here.has(id) ? [] : [id])))];
    }),
  );
}

function cleared(kind: KindName, item: object, gone: Gone): object {
  const values: Readonly<Record<string, unknown>> = { ...item };
  const updates = fieldsOf(kindOf(kind)).flatMap(({ name, references }): (readonly [string, unknown])[] => {
    const ids = references?.by === 'id' ? gone.get(references.kind) : undefined;
    const value = values[name];
    if (ids === undefined || ids.size === 0) return [];
    if (Array.isArray(value)) return [[name, value.filter((id) => !ids.has(String(id)))]];
    return typeof value === 'string' && ids.has(value) ? [[name, null]] : [];
  });
  return updates.length === 0 ? item : { ...item, ...Object.fromEntries(updates) };
}
