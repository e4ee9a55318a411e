import { fieldTypeOf } from '../labels/field-type.ts';
import { decimal, roundHalfUp } from '../numbers/decimal.ts';
import type { FieldDescription } from '../plan/field-meta.ts';
import type { KindName, ListKindName } from '../plan/kinds.ts';
import type { ParagraphChange } from './narrative-diff.ts';

/** A field that became another. Of what came to be or went: `before` or `after` is null, and empty fields are left out. */
export interface FieldChange {
  /** As in the plan document; of the header also `firstYear`. */
  readonly field: string;
  /** As in the plan document; the body of a section as plain text. */
  readonly before: unknown;
  readonly after: unknown;
  /** Of figures: `after − before`, exactly, with as many decimals as they have. */
  readonly difference?: string;
  /** Of the body of a section: what changed in it. */
  readonly paragraphs?: readonly ParagraphChange[];
}

/** The id in the new document of an item of the old one; the same id when it has none there. */
export type NewIdOf = (kind: ListKindName, id: string) => string;

type Values = Readonly<Record<string, unknown>>;

/** The fields of one thing that differ; a reference to an item that only has another id does not. */
export function changedFields(
  kind: KindName,
  fields: readonly FieldDescription[],
  before: Values,
  after: Values,
  newIdOf: NewIdOf,
): readonly FieldChange[] {
  return fields
    .filter(({ name }) => name !== 'id')
    .filter((field) => !sameValue(translated(field, before[field.name], newIdOf), after[field.name]))
    .map((field) => fieldChange(kind, field, before[field.name], after[field.name]));
}

/** What a thing came with (`side` after) or went with, without what says nothing. */
export function filledFields(
  fields: readonly FieldDescription[],
  values: Values,
  side: 'before' | 'after',
): readonly FieldChange[] {
  return filledValues(Object.fromEntries(fields.map(({ name }) => [name, values[name]])), side);
}

/** As `filledFields`, for what is of no kind. */
export function filledValues(values: Values, side: 'before' | 'after'): readonly FieldChange[] {
  return Object.entries(values)
    .filter(([name, value]) => name !== 'id' && !saysNothing(value))
    .map(([field, value]) =>
      side === 'after' ? { field, before: null, after: value } : { field, before: value, after: null },
    );
}

/** As `changedFields`, for what is of no kind and refers to nothing. */
export function changedValues(before: Values, after: Values): readonly FieldChange[] {
  return Object.entries(after)
    .filter(([field, value]) => !sameValue(before[field], value))
    .map(([field, value]) => ({ field, before: before[field] ?? null, after: value }));
}

/** Whatever the order of keys: documents are parsed, but records and values read from elsewhere have any. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [ofA, ofB] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return (
    ofA.size === ofB.size && [...ofA].every(([key, value]) => ofB.has(key) && sameValue(value, ofB.get(key)))
  );
}

function fieldChange(kind: KindName, field: FieldDescription, before: unknown, after: unknown): FieldChange {
  const change = { field: field.name, before, after };
  const difference = isFigure(kind, field) ? differenceOf(before, after) : null;
  return difference === null ? change : { ...change, difference };
}

/** An ordinal number is no quantity: between n. 3 and n. 5 there are not two of anything. */
function isFigure(kind: KindName, field: FieldDescription): boolean {
  if (field.name === 'number') return false;
  const { is } = fieldTypeOf(kind, field);
  return is === 'amount' || is === 'decimal' || is === 'count';
}

function differenceOf(before: unknown, after: unknown): string | null {
  if (before === null || after === null) return null;
  const [old, recent] = [String(before), String(after)];
  const places = Math.max(decimalsOf(old), decimalsOf(recent));
  return roundHalfUp(decimal(recent).sub(decimal(old)), places);
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function translated({ references }: FieldDescription, value: unknown, newIdOf: NewIdOf): unknown {
  if (references?.by !== 'id') return value;
  // The registry test proves that a reference by id names a list kind.
  const kind = references.kind as ListKindName;
  if (Array.isArray(value)) return value.map((id) => newIdOf(kind, String(id)));
  return typeof value === 'string' ? newIdOf(kind, value) : value;
}

function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  return Array.isArray(value) && value.length === 0;
}
