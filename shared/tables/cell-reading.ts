import { readField } from '../labels/field-reading.ts';
import { fold } from '../labels/fold.ts';
import type { Reading } from '../labels/reading.ts';
import { countReading } from '../labels/readings.ts';
import { splitValues } from '../labels/value-list.ts';
import { decimal } from '../numbers/decimal.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { ListKindName } from '../plan/kinds.ts';
import type { TableColumn } from './table-columns.ts';

type Scale = NonNullable<NonNullable<TableColumn['part']>['scale']>;

/** Numbers that have a scale beyond their form, by kind and field. */
const scales: Readonly<Record<string, Scale>> = {
  'riskEvents.probability': { from: 0, to: 5 },
  'riskEvents.impact': { from: 0, to: 5 },
};

/** What a cell means in its column; of a value that has parts, what the part of this column is. */
export function readCell(doc: PlanDocument, kind: ListKindName, column: TableColumn, cell: string): Reading {
  // A spreadsheet may have stored the line breaks of Windows.
  const text = cell.replaceAll('\r\n', '\n');
  if (column.part !== null) return readPart(column.part, text);
  if (column.type.is === 'choices') {
    const twice = repeated(splitValues(text));
    if (twice !== null) return refused(`«${twice}» è indicato due volte: lasciarlo una volta sola.`);
  }
  const reading = readField(doc, column.type, column.field, text);
  const scale = scales[`${kind}.${column.key}`];
  if (!reading.ok || scale === undefined || typeof reading.value !== 'string') return reading;
  const value = decimal(reading.value);
  return value.gte(scale.from) && value.lte(scale.to) ? reading : offScale(text, scale);
}

function readPart({ options, scale }: NonNullable<TableColumn['part']>, text: string): Reading {
  if (scale !== undefined) {
    const reading = countReading.parse(text);
    const isOn = !reading.ok || reading.value === null || isBetween(Number(reading.value), scale);
    return isOn ? reading : offScale(text, scale);
  }
  if (options === undefined) return { ok: true, value: text };
  if (text.trim() === '') return { ok: true, value: null };
  const found = options.find(({ value, label }) => [value, label].map(fold).includes(fold(text)));
  if (found !== undefined) return { ok: true, value: found.value };
  const expected = options.map(({ label }) => `«${label}»`).join(', ');
  return refused(`«${text.trim().slice(0, 40)}» non è tra le voci previste: scrivere ${expected}.`);
}

function isBetween(value: number, { from, to }: Scale): boolean {
  return value >= from && value <= to;
}

function offScale(text: string, { from, to }: Scale): Reading {
  return refused(`«${text.trim().slice(0, 40)}» è fuori scala: scrivere un numero da ${from} a ${to}.`);
}

function repeated(values: readonly string[]): string | null {
  const folded = values.map(fold);
  return values.find((_, index) => folded.indexOf(folded[index] ?? '') !== index) ?? null;
}

function refused(reason: string): Reading {
  return { ok: false, reason };
}
