import { z } from 'zod';
import type { Reference } from '../plan/core/fields.ts';
import type { FieldDescription } from '../plan/field-meta.ts';
import type { KindName } from '../plan/kinds.ts';
import { choiceLabels } from './choice-labels.ts';

/** One of the things that a field may hold, with the words by which people know it. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What stands in a field, as far as showing, reading and editing it differ. */
export type FieldType =
  | { readonly is: 'text' }
  /** The letter by which other items refer to this one; never empty. */
  | { readonly is: 'code' }
  | { readonly is: 'count' }
  | { readonly is: 'year' }
  | { readonly is: 'decimal' }
  /** A number, or words where the field says something else. */
  | { readonly is: 'figure-or-text' }
  | { readonly is: 'amount' }
  | { readonly is: 'date' }
  | { readonly is: 'flag' }
  | { readonly is: 'choice'; readonly options: readonly Option[]; readonly required: boolean }
  /** Null: not assessed; empty: assessed, none applies. */
  | { readonly is: 'choices'; readonly options: readonly Option[] }
  | { readonly is: 'reference'; readonly to: Reference }
  | { readonly is: 'references'; readonly to: Reference }
  | { readonly is: 'texts' }
  /** Read and written whole; has an editor of its own or none. */
  | { readonly is: 'structured' };

/** Derived from the declaration of the field alone. */
export function fieldTypeOf(kind: KindName, field: FieldDescription): FieldType {
  const { column, references: to } = field;
  const schema = unwrap(field.schema);
  if (to !== undefined) return { is: schema instanceof z.ZodArray ? 'references' : 'reference', to };
  if (column === 'amount') return { is: 'amount' };
  if (column === 'boolean') return { is: 'flag' };
  if (schema instanceof z.ZodNumber) return { is: schema.minValue === 0 ? 'count' : 'year' };
  if (schema instanceof z.ZodISODate) return { is: 'date' };
  if (schema instanceof z.ZodEnum) {
    return { is: 'choice', options: optionsOfEnum(kind, field, schema), required: !isNullable(field.schema) };
  }
  if (schema instanceof z.ZodArray) {
    const element = unwrap(schema.element);
    if (element instanceof z.ZodEnum) return { is: 'choices', options: optionsOfEnum(kind, field, element) };
    return { is: element instanceof z.ZodString ? 'texts' : 'structured' };
  }
  if (schema instanceof z.ZodString) return textType(field, schema);
  return { is: 'structured' };
}

/** A figure is set flush right. */
export function isFigure({ is }: FieldType): boolean {
  return is === 'amount' || is === 'count' || is === 'decimal' || is === 'figure-or-text';
}

function textType(field: FieldDescription, schema: z.ZodString): FieldType {
  if (field.mayBeFigure) return { is: 'figure-or-text' };
  const patterned = (schema.def.checks ?? []).some(({ _zod }) => _zod.def.check === 'string_format');
  if (patterned) return { is: 'decimal' };
  return { is: field.schema instanceof z.ZodString ? 'code' : 'text' };
}

function optionsOfEnum(kind: KindName, field: FieldDescription, schema: z.ZodEnum): readonly Option[] {
  const labels = choiceLabels(kind, field.name);
  return schema.options.map(String).map((value) => ({ value, label: labels?.[value] ?? value }));
}

function isNullable(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodNullable) return true;
  return schema instanceof z.ZodDefault && isNullable(schema.unwrap());
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodNullable ? unwrap(schema.unwrap()) : schema;
}
