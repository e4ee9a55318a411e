import type { PlanDocument } from './document.ts';
import { type ItemOf, type KindName, kinds, type ListKindName, type SingleKindName } from './kinds.ts';

/** The items of a list kind, in their order, wherever the document keeps them. */
export function itemsOf<K extends ListKindName>(doc: PlanDocument, kind: K): readonly ItemOf<K>[] {
  return valueAt(doc, kinds[kind].path) as readonly ItemOf<K>[];
}

/** The one value of a single kind. */
export function singleOf<K extends SingleKindName>(doc: PlanDocument, kind: K): ItemOf<K> {
  return valueAt(doc, kinds[kind].path) as ItemOf<K>;
}

/** A copy of the document with what stands at a kind's place replaced; the rest is shared, nothing is changed. */
export function withKind<K extends KindName>(
  doc: PlanDocument,
  kind: K,
  value: K extends ListKindName ? readonly ItemOf<K>[] : ItemOf<K>,
): PlanDocument {
  return replaceAt(doc, kinds[kind].path, value) as PlanDocument;
}

// The registry test proves that every kind's path leads to its schema in `planDocumentSchema`: the casts above rest on it.
function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value);
}

function replaceAt(value: unknown, path: readonly string[], replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  const at = value as Record<string, unknown>;
  return { ...at, [key]: replaceAt(at[key], rest, replacement) };
}
