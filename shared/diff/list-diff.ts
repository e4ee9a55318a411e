import { namingField } from '../labels/item-name.ts';
import type { AnyItem } from '../plan/apply-change.ts';
import { fieldsOf } from '../plan/field-meta.ts';
import { kindOf, type ListKindName } from '../plan/kinds.ts';
import type { Difference } from './difference.ts';
import { changedFields, filledFields, type NewIdOf } from './field-changes.ts';
import type { MatchedList, Placed } from './match-items.ts';
import { movedPositions } from './moved-items.ts';

/** What came, changed and moved in a list, in its new order; then what went. */
export function diffList(kind: ListKindName, matched: MatchedList, newIdOf: NewIdOf): readonly Difference[] {
  const fields = fieldsOf(kindOf(kind));
  const pairs = matched.pairs.toSorted((a, b) => a.before.position - b.before.position);
  const moved = movedPositions(pairs.map(({ after }) => after.position));
  const found: { readonly at: number; readonly difference: Difference }[] = [];
  for (const { item, position } of matched.added) {
    const filled = filledFields(fields, { ...item }, 'after');
    found.push({ at: position, difference: { ...called(kind, item), change: 'added', fields: filled } });
  }
  for (const { before, after } of pairs) {
    const changed = changedFields(kind, fields, { ...before.item }, { ...after.item }, newIdOf);
    const thing = { ...called(kind, after.item), ...previousId(before, after) };
    if (changed.length > 0) {
      found.push({ at: after.position, difference: { ...thing, change: 'changed', fields: changed } });
    }
    if (!moved.has(after.position)) continue;
    const places = { from: before.position, to: after.position };
    found.push({ at: after.position, difference: { ...thing, change: 'moved', fields: [], ...places } });
  }
  const gone = matched.removed.map(
    ({ item }): Difference => ({
      ...called(kind, item),
      change: 'removed',
      fields: filledFields(fields, { ...item }, 'before'),
    }),
  );
  return [...found.sort((a, b) => a.at - b.at).map(({ difference }) => difference), ...gone];
}

function called(kind: ListKindName, item: AnyItem): Pick<Difference, 'kind' | 'id' | 'name'> {
  return { kind, id: item.id, name: namingField({ ...item })?.words ?? '' };
}

function previousId(before: Placed, after: Placed): Pick<Difference, 'previousId'> {
  return before.item.id === after.item.id ? {} : { previousId: before.item.id };
}
