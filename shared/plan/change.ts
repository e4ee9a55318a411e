import { z } from 'zod';
import { planHeaderSchema } from './core/header.ts';
import { sectionKeySchema, sectionSchema } from './core/sections.ts';
import {
  type ItemOf,
  kindOf,
  type ListKindName,
  listKindNames,
  type SingleKindName,
  singleKindNames,
} from './kinds.ts';

/**
 * One step from a plan document to the next, with what stood before and what stands after, so that it can be
 * carried out, undone and shown. An action of a person may take several: removing a unit also clears the
 * references to it.
 */
export type PlanChange = ItemChange | MoveChange | SingleChange | SectionChange | HeaderChange;

/** An item is created (`before` null), updated, or removed (`after` null). */
export type ItemChange<K extends ListKindName = ListKindName> = {
  [Name in K]: {
    readonly target: 'item';
    readonly kind: Name;
    readonly id: string;
    readonly before: ItemOf<Name> | null;
    readonly after: ItemOf<Name> | null;
    /** Index in the list: where the item stands, comes to stand, or stood. */
    readonly position: number;
  };
}[K];

/** An item goes from one index of its list to another. */
export interface MoveChange {
  readonly target: 'move';
  readonly kind: ListKindName;
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export type SingleChange<K extends SingleKindName = SingleKindName> = {
  [Name in K]: {
    readonly target: 'single';
    readonly kind: Name;
    readonly before: ItemOf<Name>;
    readonly after: ItemOf<Name>;
  };
}[K];

const position = z.int().min(0);

const itemChangeSchemas = listKindNames.map((kind) =>
  z.strictObject({
    target: z.literal('item'),
    kind: z.literal(kind),
    id: z.string(),
    before: kindOf(kind).schema.nullable(),
    after: kindOf(kind).schema.nullable(),
    position,
  }),
);

const singleChangeSchemas = singleKindNames.map((kind) =>
  z.strictObject({
    target: z.literal('single'),
    kind: z.literal(kind),
    before: kindOf(kind).schema,
    after: kindOf(kind).schema,
  }),
);

const moveChangeSchema = z.strictObject({
  target: z.literal('move'),
  kind: z.enum(listKindNames),
  id: z.string(),
  from: position,
  to: position,
});

/** A narrative section comes to be (`before` null), changes, or goes. */
const sectionChangeSchema = z.strictObject({
  target: z.literal('section'),
  key: sectionKeySchema,
  before: sectionSchema.nullable(),
  after: sectionSchema.nullable(),
});

const headerChangeSchema = z.strictObject({
  target: z.literal('header'),
  before: planHeaderSchema,
  after: planHeaderSchema,
});

export type SectionChange = z.infer<typeof sectionChangeSchema>;
export type HeaderChange = z.infer<typeof headerChangeSchema>;

/** Reads a change from the log or from a call; items are held to the schema of their kind. */
export const planChangeSchema = z.discriminatedUnion('target', [
  oneOfKinds(itemChangeSchemas),
  moveChangeSchema,
  oneOfKinds(singleChangeSchemas),
  sectionChangeSchema,
  headerChangeSchema,
]) as z.ZodType<PlanChange>;

function oneOfKinds<T extends z.ZodObject>(schemas: readonly T[]) {
  const [first, ...others] = schemas;
  if (first === undefined) throw new Error('There must be at least one kind');
  return z.discriminatedUnion('kind', [first, ...others]);
}
