import { PiaoError } from '../../../shared/errors.ts';
import { itemsOf, singleOf } from '../../../shared/plan/access.ts';
import { type AnyItem, anyItemsOf } from '../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { Reference } from '../../../shared/plan/core/fields.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { fieldsOf } from '../../../shared/plan/field-meta.ts';
import {
  isListKind,
  type KindName,
  kindNames,
  kindOf,
  type ListKindName,
} from '../../../shared/plan/kinds.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The changes that clear every reference to an item that goes: a single one becomes null, one of several
 * leaves the list.
 */
export function clearReferences(doc: PlanDocument, kind: ListKindName, item: AnyItem): readonly PlanChange[] {
  return changeReferrers(doc, kind, item.id, (value, by) => {
    const named = (item as Fields)[by];
    if (Array.isArray(value)) return value.filter((target) => target !== named);
    return value === named ? null : value;
  });
}

/** The changes by which every item that names `before`'s code names `after`'s instead; none when it stays. */
export function renameReferences(
  doc: PlanDocument,
  kind: ListKindName,
  before: AnyItem,
  after: AnyItem,
): readonly PlanChange[] {
  const [from, to] = [(before as Fields).code, (after as Fields).code];
  if (from === to) return [];
  return changeReferrers(doc, kind, before.id, (value, by) => (by === 'code' && value === from ? to : value));
}

/**
 * Refuses to take away a risk level that events still have: unlike a reference to an item, clearing it would
 * lose a judgement. Throws `plan.level-in-use`.
 */
export function refuseLostLevels(doc: PlanDocument, remaining: readonly { readonly level: string }[]): void {
  const kept = new Set(remaining.map(({ level }) => level));
  for (const { level, label } of doc.riskMethod.bands) {
    if (kept.has(level)) continue;
    const events = itemsOf(doc, 'riskEvents').filter((event) =>
      [event.level, event.expectedLevel, event.residualLevel].includes(level),
    ).length;
    if (events === 0) continue;
    throw new PiaoError(
      'plan.level-in-use',
      `Il livello «${label === '' ? level : label}» è ancora usato nel registro dei rischi (${events === 1 ? '1 evento' : `${events} eventi`}): assegnare un altro livello prima di toglierlo.`,
      { details: { level, events } },
    );
  }
}

/** One change per item that holds a reference to `kind` which `change` makes another, the item `except` apart. */
function changeReferrers(
  doc: PlanDocument,
  kind: ListKindName,
  except: string,
  change: (value: unknown, by: Reference['by']) => unknown,
): readonly PlanChange[] {
  return kindNames.flatMap((referrer) => {
    const fields = fieldsOf(kindOf(referrer)).flatMap(({ name, references }) =>
      references?.kind === kind && references.by !== 'level' ? [{ name, by: references.by }] : [],
    );
    if (fields.length === 0) return [];
    const changed = (item: Fields): Fields => {
      const updates = fields.flatMap(({ name, by }) => {
        const value = change(item[name], by);
        return sameFields(item[name], value) ? [] : [[name, value] as const];
      });
      return updates.length === 0 ? item : { ...item, ...Object.fromEntries(updates) };
    };
    return updatesOf(doc, referrer, except, changed);
  });
}

function updatesOf(
  doc: PlanDocument,
  kind: KindName,
  except: string,
  changed: (item: Fields) => Fields,
): readonly PlanChange[] {
  if (!isListKind(kind)) {
    const before = singleOf(doc, kind);
    const after = changed(before);
    return after === before ? [] : [{ target: 'single', kind, before, after } as PlanChange];
  }
  return anyItemsOf(doc, kind).flatMap((before, position) => {
    const after = changed(before);
    if (before.id === except || after === before) return [];
    return [{ target: 'item', kind, id: before.id, before, after, position } as PlanChange];
  });
}

/** Filtering makes a new list of the same things: compared by what it holds. */
export function sameFields(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
