import { assertNever } from '../assert-never.ts';
import { itemsOf, withKind } from './access.ts';
import type { PlanChange } from './change.ts';
import type { PlanDocument } from './document.ts';
import type { ItemOf, ListKindName } from './kinds.ts';

/** An item of any list kind, for code that treats all kinds alike. */
export type AnyItem = ItemOf<ListKindName>;

/**
 * The document after a change; the one given is left as it was and shares what did not change.
 *
 * Throws an Error when the change does not fit: an item that is not where it says, or is there already. That is
 * a fault of the program or a tampered log, never of the person.
 */
export function applyChange(doc: PlanDocument, change: PlanChange): PlanDocument {
  switch (change.target) {
    case 'item':
      return withItems(doc, change.kind, (items) => {
        const { before, after, id } = change;
        if (before === null) return after === null ? items : inserted(items, after, change.position);
        const index = indexOf(items, id);
        return after === null ? items.toSpliced(index, 1) : items.with(index, after);
      });
    case 'move':
      return withItems(doc, change.kind, (items) => {
        const index = indexOf(items, change.id);
        const item = items[index];
        return item === undefined ? items : inserted(items.toSpliced(index, 1), item, change.to);
      });
    case 'single':
      return withKind(doc, change.kind, change.after);
    case 'section': {
      const { [change.key]: _replaced, ...others } = doc.sections;
      return {
        ...doc,
        sections: change.after === null ? others : { ...doc.sections, [change.key]: change.after },
      };
    }
    case 'header':
      return { ...doc, plan: change.after };
    default:
      return assertNever(change, 'change of an unknown sort');
  }
}

/** The change that leads back. */
export function invertChange(change: PlanChange): PlanChange {
  if (change.target === 'move') return { ...change, from: change.to, to: change.from };
  // The kinds of before and after are the same by type, whichever kind it is: exchanging them keeps that.
  return { ...change, before: change.after, after: change.before } as PlanChange;
}

/** What leads back from several changes: the last one first. */
export function invertChanges(changes: readonly PlanChange[]): readonly PlanChange[] {
  return changes.map(invertChange).reverse();
}

/** The items of a list whose kind is known only at run time. */
export function anyItemsOf(doc: PlanDocument, kind: ListKindName): readonly AnyItem[] {
  return itemsOf(doc, kind);
}

function withItems<K extends ListKindName>(
  doc: PlanDocument,
  kind: K,
  change: (items: readonly AnyItem[]) => readonly AnyItem[],
): PlanDocument {
  return withKind(doc, kind, change(itemsOf(doc, kind)) as Parameters<typeof withKind<K>>[2]);
}

function inserted(items: readonly AnyItem[], item: AnyItem, position: number): readonly AnyItem[] {
  if (position > items.length) throw new Error(`No position ${position} in a list of ${items.length}`);
  if (items.some(({ id }) => id === item.id)) throw new Error(`Item ${item.id} is already there`);
  return items.toSpliced(position, 0, item);
}

function indexOf(items: readonly AnyItem[], id: string): number {
  const index = items.findIndex((item) => item.id === id);
  if (index === -1) throw new Error(`No item ${id}`);
  return index;
}
