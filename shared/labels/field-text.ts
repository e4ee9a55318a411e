import { figureText } from '../numbers/figure-text.ts';
import { formatItalianAmount, formatItalianDecimal } from '../numbers/italian.ts';
import { formatItalianDate } from '../numbers/italian-date.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { FieldType, Option } from './field-type.ts';
import { referenceOptions } from './reference-options.ts';
import { joinValues } from './value-list.ts';

/** Of several from a closed list: assessed, and none applies. */
export const noneOfThem = 'nessuna';

/** A value of the plan document as people read it and as it is copied out; empty when there is nothing. */
export function fieldText(doc: PlanDocument, type: FieldType, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Sì' : 'No';
  if (typeof value === 'number')
    return type.is === 'year' ? String(value) : formatItalianDecimal(String(value));
  if (Array.isArray(value)) return listText(doc, type, value.map(String));
  return typeof value === 'string' ? stringText(doc, type, value) : structuredText(value);
}

function stringText(doc: PlanDocument, type: FieldType, value: string): string {
  if (value === '') return '';
  switch (type.is) {
    case 'amount':
      return formatItalianAmount(value);
    case 'decimal':
      return formatItalianDecimal(value);
    case 'figure-or-text':
      return figureText(value);
    case 'date':
      return formatItalianDate(value);
    case 'choice':
    case 'choices':
      return labelOf(type.options, value);
    case 'reference':
    case 'references':
      return referenceOptions(doc, type.to).nameOf(value);
    default:
      return value;
  }
}

function listText(doc: PlanDocument, type: FieldType, values: readonly string[]): string {
  if (type.is === 'structured') return values.length === 0 ? '' : 'compilato';
  if (type.is === 'choices' && values.length === 0) return noneOfThem;
  return joinValues(values.map((value) => stringText(doc, type, value)));
}

/** Too much for a cell: only whether anything is there. */
function structuredText(value: object): string {
  return Object.values(value).some((part) => part !== null && part !== '') ? 'compilata' : '';
}

function labelOf(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}
