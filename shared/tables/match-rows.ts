import { fold } from '../labels/fold.ts';
import { type AnyItem, anyItemsOf } from '../plan/apply-change.ts';
import type { PlanDocument } from '../plan/document.ts';
import { kindOf, type ListKindName } from '../plan/kinds.ts';

/** What of a row tells which item it is. */
export interface RowIdentity {
  /** Empty when the row does not say. */
  readonly id: string;
  /** The value of a field of the plan; undefined when it cannot be read. */
  readonly read: (field: string) => unknown;
}

/**
 * The item that each row tells of, each item once: by its id, else by what people recognise it by (`recognisedBy`), as far
 * as the file has those columns. Of items that are called alike the rows get one after the other, in the order of the plan.
 *
 * @param known the fields of the plan that the rows have
 */
export function matchRows(
  doc: PlanDocument,
  kind: ListKindName,
  known: ReadonlySet<string>,
  rows: readonly RowIdentity[],
): readonly (AnyItem | undefined)[] {
  const items = anyItemsOf(doc, kind);
  const byId = new Map(items.map((item) => [item.id, item]));
  const found = rows.map(({ id }) => byId.get(id));
  const taken = new Set(found);
  for (const fields of namesOf(kind, known)) {
    const free = Map.groupBy(
      items.filter((item) => !taken.has(item)),
      (item) => keyOf(fields, (field) => new Map<string, unknown>(Object.entries(item)).get(field)),
    );
    for (const [index, { id, read }] of rows.entries()) {
      if (found[index] !== undefined || id !== '') continue;
      const key = keyOf(fields, read);
      const item = key === null ? undefined : free.get(key)?.shift();
      found[index] = item;
      taken.add(item);
    }
  }
  return found;
}

/**
 * The two surest ways of recognising an item: the later ones pair what changes from year to year, which the rows of a file
 * do not tell from something new.
 */
function namesOf(kind: ListKindName, known: ReadonlySet<string>): readonly (readonly string[])[] {
  return kindOf(kind)
    .recognisedBy.slice(0, 2)
    .map((fields) => fields.filter((field) => known.has(field)))
    .filter((fields) => fields.length > 0);
}

/** Null when nothing is said by which it could be recognised. */
function keyOf(fields: readonly string[], read: (field: string) => unknown): string | null {
  const values = fields.map(read);
  const isTold = values.some((value) => value !== null && value !== '' && value !== undefined);
  if (!isTold) return null;
  return JSON.stringify(values.map((value) => (typeof value === 'string' ? fold(value) : (value ?? null))));
}
