import { z } from 'zod';
import { fromCents, toCents } from '../../numbers/amount.ts';
import { expecting } from '../../validation/decimal-schemas.ts';

/**
 * How a field is kept in its table. The one place that knows it is the schema, so that a new field needs
 * no second declaration: `text`, `integer`, `boolean` (0/1), `amount` (decimal string ⇄ integer cents), `json`.
 */
export type ColumnType = 'text' | 'integer' | 'boolean' | 'amount' | 'json';

/** Points at another item: by its `id`, or by its `code` where people know the thing by its letter (type A, area B). */
export interface Reference {
  readonly kind: string;
  readonly by: 'id' | 'code' | 'level';
}

export interface FieldMeta {
  readonly column: ColumnType;
  readonly references?: Reference;
  /** Text that is a figure in most items: people read and write it with the comma. */
  readonly mayBeFigure?: true;
}

/** What the rest of the program may ask about a field beyond its type. */
export const fieldRegistry = z.registry<FieldMeta>();

const amountPattern = /^-?\d{1,13}(\.\d{1,2})?$/;
const decimalPattern = /^-?\d{1,9}(\.\d{1,10})?$/;

/** Any text. A lone surrogate, which a broken paste can leave, has no UTF-8 form and would fail every file and digest. */
export const wellFormed = () => z.string().overwrite((value) => value.toWellFormed());

/** UUIDv7 for what the program makes; any UUID is read, because other software may have written the document. */
export const itemId = () => z.uuid().register(fieldRegistry, { column: 'text' });

/** Plain text; line breaks allowed; empty when not yet written. */
export const text = () => wellFormed().default('').register(fieldRegistry, { column: 'text' });

/** A figure as a decimal string with a dot, or a text where what it says is none; empty when not yet written. */
export const figureOrText = () =>
  wellFormed().default('').register(fieldRegistry, { column: 'text', mayBeFigure: true });

/** Whole number ≥ 0, null when not known. */
export const count = () =>
  z.int().min(0).nullable().default(null).register(fieldRegistry, { column: 'integer' });

/** The last year that a document can state. */
export const latestYear = 2200;

/** Calendar year, null when not stated. */
export const year = () =>
  z.int().min(1900).max(latestYear).nullable().default(null).register(fieldRegistry, { column: 'integer' });

/**
 * Euro amount as a decimal string with a dot, e.g. `"6918674.38"`; null when not known. At most two decimals
 * are read; a parsed document always has two ("12" → "12.00"), so that the same amount is the same text in
 * the document, the row and the digest of a bundle.
 */
export const amount = () =>
  z
    .string({ error: expecting('un importo tra virgolette come "1234.56"') })
    .regex(amountPattern, {
      error: expecting('un importo con il punto e al massimo due decimali come "1234.56"'),
      abort: true,
    })
    .overwrite((text) => fromCents(toCents(text)))
    .nullable()
    .default(null)
    .register(fieldRegistry, { column: 'amount' });

/** Exact decimal as a string (quota, probability, score); null when not assessed. */
export const decimal = () =>
  z
    .string({ error: expecting('un numero tra virgolette come "2.17"') })
    .regex(decimalPattern, { error: expecting('un numero con il punto come "2.17"') })
    .nullable()
    .default(null)
    .register(fieldRegistry, { column: 'text' });

/** ISO date `YYYY-MM-DD`, null when not set. */
export const date = () => z.iso.date().nullable().default(null).register(fieldRegistry, { column: 'text' });

/** Yes or no; `false` when not stated. */
export const flag = () => z.boolean().default(false).register(fieldRegistry, { column: 'boolean' });

/** One of a closed list, null when not chosen. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).nullable().default(null).register(fieldRegistry, { column: 'text' });

/** One of a closed list that an item cannot be without. */
export const requiredChoice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).register(fieldRegistry, { column: 'text' });

/** One of a closed list, with the value that stands when nothing else was said. */
export const choiceOr = <const T extends readonly [string, ...string[]]>(
  values: T,
  otherwise: NoInfer<T[number]>,
) => {
  const schema = z.enum(values).default(otherwise as z.core.util.NoUndefined<T[number]>);
  fieldRegistry.add(schema, { column: 'text' });
  return schema;
};

/** The letter or short name by which other items refer to this one; never empty. */
export const code = () => wellFormed().min(1).register(fieldRegistry, { column: 'text' });

/** Several of a closed list; null when not assessed, empty when assessed and none applies. */
export const assessedChoices = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).nullable().default(null).register(fieldRegistry, { column: 'json' });

/** Several of a closed list. */
export const choices = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).default([]).register(fieldRegistry, { column: 'json' });

/** A list of short texts. */
export const texts = () => z.array(wellFormed()).default([]).register(fieldRegistry, { column: 'json' });

/** The id (or code) of one item of another kind, null when none. */
export const reference = (kind: string, by: Reference['by'] = 'id') =>
  wellFormed()
    .nullable()
    .default(null)
    // An empty choice is no choice; the checks say whether one is needed.
    .transform((target) => (target === '' ? null : target))
    .register(fieldRegistry, { column: 'text', references: { kind, by } });

/** Ids of items of another kind. */
export const references = (kind: string) =>
  z
    .array(wellFormed().min(1))
    .default([])
    .register(fieldRegistry, { column: 'json', references: { kind, by: 'id' } });

/**
 * What a person's own table has beside the fields of the plan: kept with the item, given out again with it, printed nowhere.
 * Each column once, in the order of the table.
 */
export const otherColumns = () =>
  structured(z.array(z.strictObject({ column: wellFormed(), text: wellFormed() })).default([]));

/** A structured value that is always read and written whole. */
export const structured = <T extends z.ZodType>(schema: T): T => {
  fieldRegistry.add(schema, { column: 'json' });
  return schema;
};
