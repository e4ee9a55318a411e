import type { z } from 'zod';
import type { RolloverRule } from './rollover-rule.ts';

/** The sections of the Piano-tipo (DM 132/2022) that own items; the narrative may have finer keys. */
export type OwnerSection =
  | '1'
  | '2.1'
  | '2.2'
  | '2.3'
  | '3.1'
  | '3.2'
  | '3.3.1'
  | '3.3.2'
  | '3.3.3'
  | '3.3.4'
  | '3.3.5'
  | '4'
  | 'plan';

/**
 * One kind of thing in the plan: its schema, where it stands in the document, its Italian words.
 * Table, form, bundle, print and comparison are all derived from this one declaration.
 */
export interface Kind<
  Name extends string = string,
  Schema extends z.ZodObject = z.ZodObject,
  Cardinality extends 'list' | 'single' = 'list' | 'single',
> {
  readonly name: Name;
  /** `list`: items with an id, in an order; `single`: exactly one, without an id. */
  readonly cardinality: Cardinality;
  /** Keys from the root of the document, e.g. `['capacity', 'spending']`. */
  readonly path: readonly [string, ...string[]];
  readonly section: OwnerSection;
  readonly schema: Schema;
  readonly label: { readonly singular: string; readonly plural: string };
  /** The Italian name of every field, as window, print and messages show it. */
  readonly fields: Readonly<Record<FieldName<Schema>, string>>;
  /**
   * What tells an item of a list again in a document where it has another id (an import makes new ones): keys of
   * fields, the surest first. A key counts only where its last field says something.
   */
  readonly recognisedBy: readonly (readonly FieldName<Schema>[])[];
  /** What becomes of it in next year's plan. */
  readonly rollover: RolloverRule<z.infer<Schema>>;
}

type FieldName<Schema extends z.ZodObject> = Exclude<keyof z.infer<Schema>, 'id'>;

export function defineList<const Name extends string, Schema extends z.ZodObject>(
  kind: Omit<Kind<Name, Schema, 'list'>, 'cardinality'>,
): Kind<Name, Schema, 'list'> {
  return Object.freeze({ ...kind, cardinality: 'list' as const });
}

export function defineSingle<const Name extends string, Schema extends z.ZodObject>(
  kind: Omit<Kind<Name, Schema, 'single'>, 'cardinality' | 'recognisedBy'>,
): Kind<Name, Schema, 'single'> {
  return Object.freeze({ ...kind, cardinality: 'single' as const, recognisedBy: [] });
}
