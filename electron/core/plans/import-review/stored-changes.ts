import { z } from 'zod';
import { itemsOf, singleOf } from '../../../../shared/plan/access.ts';
import { applyChange, invertChanges } from '../../../../shared/plan/apply-change.ts';
import { type PlanChange, planChangeSchema } from '../../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { isListKind, kindNames } from '../../../../shared/plan/kinds.ts';
import { canonicalJson, sha256 } from '../canonical.ts';
import { correctionUnfit } from './refusals.ts';

/**
 * What of the JSON of a field is another one: at a place, so many signs go and others come. A field that is not there
 * has no sign. `rest` is the digest of what stays, by which a document that is another one is known.
 */
const spliceSchema = z.strictObject({
  at: z.int().min(0),
  before: z.string(),
  after: z.string(),
  rest: z.string(),
});
type Splice = z.infer<typeof spliceSchema>;

/** What a change is of. */
const ofSchema = z.discriminatedUnion('target', [
  z.looseObject({ target: z.literal('item'), kind: z.enum(kindNames), id: z.string() }),
  z.looseObject({ target: z.literal('single'), kind: z.enum(kindNames) }),
  z.looseObject({ target: z.literal('section'), key: z.string() }),
  z.looseObject({ target: z.literal('header') }),
]);

/**
 * A change as it is kept: of a value that becomes another only what differs in its fields, because the text of a section
 * is long and a correction of it short. The rest is in the document on one side of the change. By field, so that it still
 * fits when a later version of the program gives the value further ones.
 */
const storedChangeSchema = z.union([
  planChangeSchema,
  z.strictObject({ of: ofSchema, fields: z.record(z.string(), spliceSchema) }),
]);
export const storedChangesSchema = z.array(storedChangeSchema);
export type StoredChange = z.infer<typeof storedChangeSchema>;

/** What is kept of changes. */
export function storedChanges(changes: readonly PlanChange[]): readonly StoredChange[] {
  return changes.map((change) => {
    if (change.target === 'move' || change.before === null || change.after === null) return change;
    const { before, after, ...of } = change;
    return { of, fields: splicesOf(before, after) };
  });
}

/**
 * The changes that were kept, by the document as it is after them (`after`) or before (`before`).
 *
 * Throws `import.correction-unfit` when the document is another one: another version of the program wrote it.
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
  { of, fields }: Extract<StoredChange, { readonly of: unknown }>,
  doc: PlanDocument,
  side: 'before' | 'after',
): PlanChange {
  const here = valueIn(of, doc);
  if (here === undefined) throw correctionUnfit();
  const there: Record<string, unknown> = { ...here };
  for (const [name, splice] of Object.entries(fields)) {
    const text = spliced(fieldText(there[name]), splice, side);
    if (text === '') delete there[name];
    else there[name] = JSON.parse(text);
  }
  const [before, after] = side === 'after' ? [there, here] : [here, there];
  const change = planChangeSchema.safeParse({ ...of, before, after });
  if (!change.success) throw correctionUnfit(change.error);
  return change.data;
}

/** The text of a field on the other side of the change. */
function spliced(here: string, { at, before, after, rest }: Splice, side: 'before' | 'after'): string {
  const [mine, other] = side === 'after' ? [after, before] : [before, after];
  const [head, tail] = [here.slice(0, at), here.slice(at + mine.length)];
  if (!here.startsWith(mine, at) || digest(head + tail) !== rest) throw correctionUnfit();
  return head + other + tail;
}

/** The value that a change is of, as the document has it; undefined where it has none. */
function valueIn(of: z.infer<typeof ofSchema>, doc: PlanDocument): object | undefined {
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

function splicesOf(before: object, after: object): Record<string, Splice> {
  const [old, young] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return Object.fromEntries(
    [...new Set([...old.keys(), ...young.keys()])].flatMap((name) => {
      const [was, is] = [fieldText(old.get(name)), fieldText(young.get(name))];
      return was === is ? [] : [[name, spliceOf(was, is)]];
    }),
  );
}

function fieldText(value: unknown): string {
  return value === undefined ? '' : canonicalJson(value);
}

/** As many signs as tell one text from another that nobody has made for it. */
function digest(text: string): string {
  return sha256(text).slice(0, 16);
}

/** The shortest stretch that differs. */
function spliceOf(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before[at] === after[at]) at += 1;
  let end = 0;
  while (end < shorter - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return {
    at,
    before: before.slice(at, before.length - end),
    after: after.slice(at, after.length - end),
    rest: digest(before.slice(0, at) + before.slice(before.length - end)),
  };
}
