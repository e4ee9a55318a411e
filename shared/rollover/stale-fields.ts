import { type FieldType, fieldTypeOf } from '../labels/field-type.ts';
import { formatItalianDate } from '../numbers/italian-date.ts';
import { plainFromRichText } from '../plan/core/rich-text-plain.ts';
import type { RolloverContext } from '../plan/core/rollover-rule.ts';
import type { Section } from '../plan/core/sections.ts';
import { fieldsOf } from '../plan/field-meta.ts';
import { type KindName, kindOf } from '../plan/kinds.ts';
import { isPastDate, staleYears } from './stale-years.ts';

/** What holds no words of a person: an amount of 2025.00 euro is no year. */
const wordless: ReadonlySet<FieldType['is']> = new Set([
  'amount',
  'decimal',
  'count',
  'year',
  'date',
  'flag',
  'choice',
  'choices',
  'reference',
  'references',
]);

/** "Termine: 2025; Titolo: 2025-2027", or nothing: where the texts and due dates of an item look stale. */
export function staleFields(kind: KindName, item: object, context: RolloverContext): string {
  const { fields, rollover } = kindOf(kind);
  const values: Readonly<Record<string, unknown>> = { ...item };
  return fieldsOf(kindOf(kind))
    .flatMap((field) => {
      const value = values[field.name];
      const stale = rollover.dueDates?.includes(field.name)
        ? pastDate(value, context)
        : wordless.has(fieldTypeOf(kind, field).is)
          ? []
          : [...new Set(textsIn(value).flatMap((text) => staleYears(text, context)))];
      return stale.length === 0 ? [] : [`${fields[field.name] ?? field.name}: ${stale.join(', ')}`];
    })
    .join('; ');
}

/** The same of a section. */
export function staleSection({ title, body }: Section, context: RolloverContext): string {
  const parts = [
    ['Titolo', title],
    ['Testo', plainFromRichText(body)],
  ] as const;
  return parts
    .flatMap(([label, text]) => {
      const years = staleYears(text, context);
      return years.length === 0 ? [] : [`${label}: ${years.join(', ')}`];
    })
    .join('; ');
}

function pastDate(value: unknown, { newFirst }: RolloverContext): readonly string[] {
  return isPastDate(value, newFirst) ? [formatItalianDate(value)] : [];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
