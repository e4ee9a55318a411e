import { z } from 'zod';
import { choiceLabels } from '../../../shared/labels/choice-labels.ts';
import { formatItalianAmount, formatItalianDecimal } from '../../../shared/numbers/italian.ts';
import { formatItalianDate } from '../../../shared/numbers/italian-date.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { FieldDescription } from '../../../shared/plan/field-meta.ts';
import type { KindName } from '../../../shared/plan/kinds.ts';
import { referenceName } from './item-name.ts';

/** A value of the plan document as people read it; empty when there is nothing to show. */
export function cellText(doc: PlanDocument, kind: KindName, field: FieldDescription, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Sì' : 'No';
  if (typeof value === 'number') return numberText(field, value);
  if (Array.isArray(value)) {
    return value.map((part) => cellText(doc, kind, field, part)).join('; ');
  }
  if (typeof value !== 'string') return '';
  return stringText(doc, kind, field, value);
}

function stringText(doc: PlanDocument, kind: KindName, field: FieldDescription, value: string): string {
  if (value === '') return '';
  if (field.references !== undefined) return referenceName(doc, field.references, value);
  if (field.column === 'amount') return `${formatItalianAmount(value)} €`;
  const innermost = unwrap(field.schema);
  if (innermost instanceof z.ZodISODate) return formatItalianDate(value);
  if (isDecimal(innermost)) return formatItalianDecimal(value);
  return choiceLabels(kind, field.name)?.[value] ?? value;
}

/** Years and ordinal numbers take no thousands separator; only large counts have one to show. */
function numberText(field: FieldDescription, value: number): string {
  return /year/i.test(field.name) ? String(value) : formatItalianDecimal(String(value));
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodNullable ? unwrap(schema.unwrap()) : schema;
}

/** Of the plan's plain texts, only exact decimals are held to a pattern. */
function isDecimal(schema: z.core.$ZodType): boolean {
  if (!(schema instanceof z.ZodString) || schema instanceof z.ZodStringFormat) return false;
  return (schema.def.checks ?? []).some(({ _zod }) => _zod.def.check === 'string_format');
}

/** Whether a figure stands in the column, which is then set flush right. */
export function isFigure(field: FieldDescription): boolean {
  const innermost = unwrap(field.schema);
  return field.column === 'amount' || innermost instanceof z.ZodNumber || isDecimal(innermost);
}
