import { assertNever } from '../../../shared/assert-never.ts';
import { cellText } from '../../../shared/labels/cell-text.ts';
import { richTextSchema } from '../../../shared/plan/core/rich-text.ts';
import { plainFromRichText } from '../../../shared/plan/core/rich-text-plain.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { fieldsOf } from '../../../shared/plan/field-meta.ts';
import { kindOf } from '../../../shared/plan/kinds.ts';
import type { FieldTarget } from '../../stores/field-target.ts';
import type { HistoryEntry } from './use-history.ts';

const sectionLabels: Readonly<Record<string, string>> = { number: 'Numero', title: 'Titolo', body: 'Testo' };

/** The Italian name of a field; its own name when it is one of an older version of the program. */
export function fieldLabel(target: FieldTarget, field: string): string {
  const labels: Readonly<Record<string, string>> =
    target.of === 'section' ? sectionLabels : kindOf(target.kind).fields;
  return labels[field] ?? field;
}

/** A value out of the log as people read it; empty when there was nothing. */
export function valueWords(doc: PlanDocument, target: FieldTarget, field: string, value: unknown): string {
  if (target.of === 'section') return field === 'body' ? narrativeWords(value) : plainWords(value);
  const described = fieldsOf(kindOf(target.kind)).find(({ name }) => name === field);
  if (described === undefined) return plainWords(value);
  const words = cellText(doc, target.kind, described, value);
  return words === '' && typeof value === 'object' && value !== null ? structuredWords(value) : words;
}

function plainWords(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

function narrativeWords(value: unknown): string {
  const read = richTextSchema.safeParse(value);
  return read.success ? plainFromRichText(read.data) : '';
}

function structuredWords(value: object): string {
  const count = Object.values(value).filter((part) => part !== null && part !== '').length;
  return count === 0 ? '' : count === 1 ? '1 dato compilato' : `${count} dati compilati`;
}

/** What an action did, in two or three words. */
export function entryWords({ action, what }: HistoryEntry): string {
  if (what !== 'present' && action === 'undo') return 'Modifica annullata';
  if (what !== 'present' && action === 'redo') return 'Modifica ripetuta';
  switch (what) {
    case 'present':
      return 'Presente dall’inizio del piano';
    case 'created':
      return 'Creazione';
    case 'changed':
      return 'Modifica';
    case 'moved':
      return 'Spostamento nell’elenco';
    case 'removed':
      return 'Eliminazione';
    default:
      return assertNever(what, 'unknown sort of history entry');
  }
}
