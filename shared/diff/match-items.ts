import { fieldText } from '../labels/field-text.ts';
import { type FieldType, fieldTypeOf } from '../labels/field-type.ts';
import { fold } from '../labels/fold.ts';
import { type AnyItem, anyItemsOf } from '../plan/apply-change.ts';
import type { PlanDocument } from '../plan/document.ts';
import { fieldsOf } from '../plan/field-meta.ts';
import { kindOf, type ListKindName, listKindNames } from '../plan/kinds.ts';

/** An item with its place in its list, from 0. */
export interface Placed {
  readonly item: AnyItem;
  readonly position: number;
}

export interface MatchedList {
  readonly pairs: readonly { readonly before: Placed; readonly after: Placed }[];
  readonly removed: readonly Placed[];
  readonly added: readonly Placed[];
}

/** Which item of the new document is which of the old one, list by list. */
export type Matches = Readonly<Record<ListKindName, MatchedList>>;

/**
 * Matches by id; what is then left over on both sides by the keys that its kind is recognised by, each in turn.
 * Several that look alike are matched in their order by the surest key, and not at all by the others.
 */
export function matchItems(before: PlanDocument, after: PlanDocument): Matches {
  const lists = listKindNames.map((kind) => [kind, matchList(before, after, kind)] as const);
  // One entry per list kind, by construction.
  return Object.fromEntries(lists) as Matches;
}

function matchList(before: PlanDocument, after: PlanDocument, kind: ListKindName): MatchedList {
  const placed = (doc: PlanDocument) => anyItemsOf(doc, kind).map((item, position) => ({ item, position }));
  const byId = matchBy(
    placed(before),
    placed(after),
    ({ item }) => item.id,
    ({ item }) => item.id,
    true,
  );
  return kindOf(kind).recognisedBy.reduce((matched, fields, index) => {
    if (matched.removed.length === 0 || matched.added.length === 0) return matched;
    const [old, recent] = [keyReader(before, kind, fields), keyReader(after, kind, fields)];
    const more = matchBy(matched.removed, matched.added, old, recent, index === 0);
    return { ...more, pairs: [...matched.pairs, ...more.pairs] };
  }, byId);
}

type KeyOf = (placed: Placed) => string | null;

function matchBy(
  before: readonly Placed[],
  after: readonly Placed[],
  oldKey: KeyOf,
  newKey: KeyOf,
  alsoSeveral: boolean,
): MatchedList {
  const [waiting, seen] = [grouped(before, oldKey), grouped(after, newKey)];
  const pairs: { before: Placed; after: Placed }[] = [];
  for (const [key, candidates] of waiting) {
    const others = seen.get(key) ?? [];
    if (!alsoSeveral && (candidates.length > 1 || others.length > 1)) continue;
    for (const [index, candidate] of candidates.entries()) {
      const other = others[index];
      if (other !== undefined) pairs.push({ before: candidate, after: other });
    }
  }
  const gone = new Set(pairs.map((pair) => pair.before));
  const come = new Set(pairs.map((pair) => pair.after));
  return {
    pairs,
    removed: before.filter((placed) => !gone.has(placed)),
    added: after.filter((placed) => !come.has(placed)),
  };
}

function grouped(placed: readonly Placed[], keyOf: KeyOf): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const each of placed) {
    const key = keyOf(each);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}

/** Values as people read them, references by the name of what they lead to, so that other ids say the same. */
function keyReader(doc: PlanDocument, kind: ListKindName, fields: readonly string[]): KeyOf {
  const types = fields.map((field) => [field, fieldTypeNamed(kind, field)] as const);
  return ({ item }) => {
    const values: Readonly<Record<string, unknown>> = { ...item };
    const words = types.map(([field, type]) => fold(fieldText(doc, type, values[field])));
    return words.at(-1) === '' ? null : JSON.stringify(words);
  };
}

function fieldTypeNamed(kind: ListKindName, name: string): FieldType {
  const field = fieldsOf(kindOf(kind)).find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`${kind} has no field ${name}`);
  return fieldTypeOf(kind, field);
}
