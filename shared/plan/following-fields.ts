import type { PlanDocument } from './document.ts';
import type { ListKindName } from './kinds.ts';
import { newId } from './new-id.ts';
import { type RatingChange, rateEvent } from './risk/rate-event.ts';
import { riskEventSchema } from './risk/risk-events.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What else of an item follows from new values of some of its fields, so that a cell, a paste and the item's own form
 * write the same. What is among the new values stays as it is there.
 *
 * @param item as it stands, or the fields that a new one begins with
 */
export function followingFields(doc: PlanDocument, kind: ListKindName, item: object, fields: Fields): Fields {
  if (kind !== 'riskEvents') return {};
  return without(ratingOf(doc, item, fields), fields);
}

/** The parts of a rating that stand in cells. */
const ratedFields: readonly string[] = [
  'probability',
  'impact',
  'ratingMethod',
] satisfies (keyof RatingChange)[];

function ratingOf(doc: PlanDocument, item: object, fields: Fields): Fields {
  const rated = Object.entries(fields).filter(([name]) => ratedFields.includes(name));
  if (rated.length === 0) return {};
  const before = riskEventSchema.safeParse({ id: newId(), ...item });
  const after = riskEventSchema.safeParse({ id: newId(), ...item, ...Object.fromEntries(rated) });
  // A value that does not fit the schema is refused by whoever stores it.
  if (!before.success || !after.success) return {};
  const change = Object.entries(after.data).filter(([name]) => rated.some(([each]) => each === name));
  return rateEvent(doc.riskMethod, before.data, Object.fromEntries(change));
}

function without(following: Fields, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(following).filter(([name]) => !(name in fields)));
}
