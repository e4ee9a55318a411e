import { PiaoError } from '../errors.ts';
import { formatPath } from '../validation/issue-message.ts';
import { itemsOf, singleOf } from './access.ts';
import type { PlanChange } from './change.ts';
import type { Reference } from './core/fields.ts';
import type { PlanDocument } from './document.ts';
import { fieldsOf } from './field-meta.ts';
import { isListKind, type KindName, kindNames, kindOf, type ListKindName, listKindNames } from './kinds.ts';
import { undeterminableLevel } from './risk/risk-method.ts';

type Item = Readonly<Record<string, unknown>>;
type Targets = (reference: Reference) => ReadonlySet<string>;

/**
 * Refuses a document whose items do not hang together: an id or a code used twice, a reference to nothing,
 * a unit or process that contains itself. Throws `plan.duplicate`, `plan.reference` or `plan.cycle` with the path.
 */
export function checkReferences(doc: PlanDocument): void {
  for (const kind of listKindNames) {
    refuseDuplicates(doc, kind, 'id');
    if ('code' in kindOf(kind).schema.shape && isReferredToByCode(kind)) refuseDuplicates(doc, kind, 'code');
  }
  const targetsOf = targetsIn(doc);
  for (const kind of kindNames) {
    for (const [path, item] of itemsWithPath(doc, kind)) checkItem(targetsOf, kind, path, item);
  }
  refuseCycles(doc, 'units');
  refuseCycles(doc, 'processes');
}

/**
 * What `checkReferences` says of `after`, given that it had nothing to say before `changes` were made. Edits that
 * leave ids and codes as they were can only break what they touch: of a large plan a keystroke reads one item.
 */
export function checkChangedReferences(after: PlanDocument, changes: readonly PlanChange[]): void {
  const edited = changes.map(editedItem);
  if (!edited.every((item) => item !== null)) {
    checkReferences(after);
    return;
  }
  const targetsOf = targetsIn(after);
  for (const { kind, id } of edited) {
    if (kind === null) continue;
    const position = itemsOf(after, kind).findIndex((item) => item.id === id);
    const item = itemsOf(after, kind)[position];
    if (item !== undefined) checkItem(targetsOf, kind, [...kindOf(kind).path, position], item as Item);
    if (kind === 'units' || kind === 'processes') refuseCycles(after, kind);
  }
}

/** The item that a change only edits; a kind of null where nothing refers or is referred to; null for any other change. */
function editedItem(change: PlanChange): { kind: ListKindName | null; id: string } | null {
  switch (change.target) {
    case 'section':
    case 'header':
    case 'move':
      return { kind: null, id: '' };
    case 'single':
      return null;
    case 'item': {
      const { kind, id } = change;
      const [before, after]: readonly (Item | null)[] = [change.before, change.after];
      const same = before !== null && after !== null && before?.code === after?.code;
      return same ? { kind, id } : null;
    }
  }
}

/** `referenceTargets`, worked out once for each sort: asked for every item of every list. */
function targetsIn(doc: PlanDocument): Targets {
  const known = new Map<string, ReadonlySet<string>>();
  return (reference) => {
    const sort = `${reference.kind} ${reference.by}`;
    const targets = known.get(sort) ?? referenceTargets(doc, reference);
    known.set(sort, targets);
    return targets;
  };
}

/** What a reference of this sort may name, in this document. */
export function referenceTargets(doc: PlanDocument, reference: Reference): ReadonlySet<string> {
  if (reference.by === 'level') {
    return new Set([...doc.riskMethod.bands.map((band) => band.level), undeterminableLevel]);
  }
  const kind = reference.kind as KindName;
  if (!isListKind(kind)) throw new Error(`A reference must name a list kind, not ${kind}`);
  return new Set(itemsOf(doc, kind).map((item) => String((item as Item)[reference.by])));
}

const referredToByCode = new Set(
  kindNames.flatMap((name) =>
    fieldsOf(kindOf(name)).flatMap((field) =>
      field.references?.by === 'code' ? [field.references.kind] : [],
    ),
  ),
);

function isReferredToByCode(kind: KindName): boolean {
  return referredToByCode.has(kind);
}

function itemsWithPath(doc: PlanDocument, name: KindName): readonly (readonly [PropertyKey[], Item])[] {
  const path = [...kindOf(name).path];
  if (!isListKind(name)) return [[path, singleOf(doc, name) as Item]];
  return itemsOf(doc, name).map((item, index) => [[...path, index], item as Item]);
}

function refuseDuplicates(doc: PlanDocument, kind: (typeof listKindNames)[number], key: 'id' | 'code'): void {
  const seen = new Set<unknown>();
  for (const [path, item] of itemsWithPath(doc, kind)) {
    if (seen.has(item[key])) {
      const where = formatPath([...path, key]);
      const what = key === 'id' ? 'l’identificativo' : 'la sigla';
      throw new PiaoError(
        'plan.duplicate',
        `Documento di piano non valido: in ${where}, ${what} «${String(item[key])}» è già di un altro elemento.`,
        { details: { path: where } },
      );
    }
    seen.add(item[key]);
  }
}

function checkItem(targetsOf: Targets, kind: KindName, path: PropertyKey[], item: Item): void {
  for (const field of fieldsOf(kindOf(kind))) {
    const reference = field.references;
    const value = item[field.name];
    if (reference === undefined || value === null) continue;
    const targets = targetsOf(reference);
    const named = Array.isArray(value) ? value : [value];
    for (const [index, target] of named.entries()) {
      if (targets.has(String(target))) continue;
      const where = formatPath(Array.isArray(value) ? [...path, field.name, index] : [...path, field.name]);
      throw new PiaoError(
        'plan.reference',
        `Documento di piano non valido: in ${where}, «${String(target)}» non esiste tra: ${targetWords(reference)}.`,
        { details: { path: where } },
      );
    }
  }
}

function targetWords(reference: Reference): string {
  if (reference.by === 'level') return 'le fasce di livello in riskMethod.bands';
  return kindOf(reference.kind as KindName).label.plural;
}

function refuseCycles(doc: PlanDocument, kind: 'units' | 'processes'): void {
  const parents = new Map<string, string | null>();
  for (const item of itemsOf(doc, kind)) parents.set(item.id, item.parent);
  for (const [index, item] of itemsOf(doc, kind).entries()) {
    const above = new Set<string>([item.id]);
    for (let parent = item.parent; parent !== null; parent = parents.get(parent) ?? null) {
      if (above.has(parent)) {
        const where = formatPath([kind, index, 'parent']);
        throw new PiaoError(
          'plan.cycle',
          `Documento di piano non valido: in ${where}, l’elemento risulta contenuto in sé stesso.`,
          { details: { path: where } },
        );
      }
      above.add(parent);
    }
  }
}
