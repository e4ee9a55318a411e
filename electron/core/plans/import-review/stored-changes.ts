import { z } from 'zod';
import { itemsOf, singleOf } from '../../../../shared/plan/access.ts';
import { applyChange, invertChanges } from '../../../../shared/plan/apply-change.ts';
import { type PlanChange, planChangeSchema } from '../../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { isListKind, kindNames } from '../../../../shared/plan/kinds.ts';
import { canonicalJson } from '../canonical.ts';

/** What of a text is another one: at a place, so many signs go and others come. */
const spliceSchema = z.strictObject({ at: z.int().min(0), before: z.string(), after: z.string() });
type Splice = z.infer<typeof spliceSchema>;

/** What a change is of. */
const ofSchema = z.discriminatedUnion('target', [
  z.looseObject({ target: z.literal('item'), kind: z.enum(kindNames), id: z.string() }),
  z.looseObject({ target: z.literal('single'), kind: z.enum(kindNames) }),
  z.looseObject({ target: z.literal('section'), key: z.string() }),
  z.looseObject({ target: z.literal('header') }),
]);

/**
 * A change as it is kept: of a value that becomes another only what differs in its JSON, because the text of a section
 * is long and a correction of it short. The rest is in the document on one side of the change.
 */
const storedChangeSchema = z.union([
  planChangeSchema,
  z.strictObject({ of: ofSchema, splice: spliceSchema }),
]);
export const storedChangesSchema = z.array(storedChangeSchema);
export type StoredChange = z.infer<typeof storedChangeSchema>;

/** What is kept of changes. */
export function storedChanges(changes: readonly PlanChange[]): readonly StoredChange[] {
  return changes.map((change) => {
    if (change.target === 'move' || change.before === null || change.after === null) return change;
    const { before, after, ...of } = change;
    return { of, splice: spliceOf(canonicalJson(before), canonicalJson(after)) };
  });
}

/**
 * The changes that were kept, by the document as it is after them (`after`) or before (`before`).
 *
 * Throws an Error when the document is another one: a fault of the program, or somebody else wrote the file.
 */
export function readChanges(
  stored: readonly StoredChange[],
  doc: PlanDocument,
  side: 'before' | 'after',
): readonly PlanChange[] {
  let at = doc;
  const read: PlanChange[] = [];
  // Several changes of one action may be of the same thing: each is read by the document next to it.
  for (const change of side === 'after' ? stored.toReversed() : stored) {
    const whole = 'of' in change ? unspliced(change, at, side) : change;
    at = (side === 'after' ? invertChanges([whole]) : [whole]).reduce(applyChange, at);
    read.push(whole);
  }
  return side === 'after' ? read.toReversed() : read;
}

function unspliced(
  { of, splice }: Extract<StoredChange, { readonly of: unknown }>,
  doc: PlanDocument,
  side: 'before' | 'after',
): PlanChange {
  const here = canonicalJson(valueIn(of, doc));
  const [mine, other] = side === 'after' ? [splice.after, splice.before] : [splice.before, splice.after];
  if (!here.startsWith(mine, splice.at)) throw new Error('A correction does not fit the document');
  const there = here.slice(0, splice.at) + other + here.slice(splice.at + mine.length);
  const [before, after] = side === 'after' ? [there, here] : [here, there];
  return planChangeSchema.parse({ ...of, before: JSON.parse(before), after: JSON.parse(after) });
}

/** The value that a change is of, as the document has it; undefined where it has none. */
function valueIn(of: z.infer<typeof ofSchema>, doc: PlanDocument): unknown {
  switch (of.target) {
    case 'item':
      return isListKind(of.kind) ? itemsOf(doc, of.kind).find(({ id }) => id === of.id) : undefined;
    case 'single':
      return isListKind(of.kind) ? undefined : singleOf(doc, of.kind);
    case 'section':
      return doc.sections[of.key];
    case 'header':
      return doc.plan;
  }
}

/** The shortest stretch that differs. */
function spliceOf(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before[at] === after[at]) at += 1;
  let end = 0;
  while (end < shorter - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { at, before: before.slice(at, before.length - end), after: after.slice(at, after.length - end) };
}
