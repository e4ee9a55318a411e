import type { PlanDocument } from '../plan/document.ts';
import type { FieldDescription } from '../plan/field-meta.ts';
import type { KindName } from '../plan/kinds.ts';
import { fieldText } from './field-text.ts';
import { fieldTypeOf } from './field-type.ts';

/** A value as people read it where no heading says what it is: amounts with their currency, nothing for what has parts. */
export function cellText(doc: PlanDocument, kind: KindName, field: FieldDescription, value: unknown): string {
  const type = fieldTypeOf(kind, field);
  if (type.is === 'structured') return '';
  const words = fieldText(doc, type, value);
  return type.is === 'amount' && words !== '' ? `${words} €` : words;
}
