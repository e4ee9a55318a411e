import { assertNever } from '../../assert-never.ts';
import { PiaoError } from '../../errors.ts';
import { capital } from '../../labels/capital.ts';
import { fieldText, noneOfThem } from '../../labels/field-text.ts';
import { structuredWords } from '../../labels/structured-words.ts';
import { joinValues } from '../../labels/value-list.ts';
import { itemsOf } from '../../plan/access.ts';
import type { PlanDocument } from '../../plan/document.ts';
import { type KindName, kindOf, type ListKindName } from '../../plan/kinds.ts';
import { type PlanPart, readPart } from '../parts.ts';
import { isWithin } from '../section-order.ts';
import { type DataField, dataFields } from './data-fields.ts';

/** A value in the JSON file: amounts and decimals are strings with a dot, so that no reader rounds them. */
export type DataValue = string | number | boolean | null | readonly string[];

export type DataTable = {
  /** Name of the files without their ending. */
  readonly file: string;
  readonly title: string;
  readonly fields: readonly DataField[];
  readonly records: readonly (readonly DataValue[])[];
};

const published: readonly { readonly kind: ListKindName; readonly file: string }[] = [
  { kind: 'objectives', file: 'obiettivi' },
  { kind: 'processes', file: 'processi' },
  { kind: 'riskEvents', file: 'registro-rischi' },
  { kind: 'measures', file: 'misure' },
  { kind: 'transparencyDuties', file: 'obblighi-trasparenza' },
  { kind: 'headcount', file: 'personale' },
  { kind: 'hires', file: 'assunzioni' },
];

/**
 * What is published as open data, all of it or what one part (`2.2`, `register`) holds.
 * Throws `print.part-without-data` when the part holds none of it.
 */
export function dataTables(doc: PlanDocument, part?: string): DataTable[] {
  const chosen = published.filter(({ kind }) => part === undefined || holds(readPart(doc, part), kind));
  if (chosen.length === 0) {
    const sections = [...new Set(published.map(({ kind }) => kindOf(kind).section))].sort().join(', ');
    throw new PiaoError(
      'print.part-without-data',
      `La parte «${(part ?? '').slice(0, 40)}» non ha tabelle da pubblicare come dati aperti: ne hanno ${sections}.`,
    );
  }
  const shown = part === undefined ? doc : only(doc, readPart(doc, part));
  return chosen.map(({ kind, file }) => tableOf(shown, kind, file));
}

function holds(part: PlanPart, kind: ListKindName): boolean {
  switch (part.type) {
    case 'section':
      return isWithin(kindOf(kind).section, part.key);
    case 'sheets':
      return kind === 'objectives';
    case 'register':
      return kind === 'riskEvents';
    case 'worksheets':
      return kind === 'hires';
    case 'findings':
      return false;
    case 'annexed':
      return true;
    default:
      return assertNever(part, 'unknown part');
  }
}

/** Of the objectives, those of the structure alone. */
function only(doc: PlanDocument, part: PlanPart): PlanDocument {
  if (part.type !== 'sheets') return doc;
  return { ...doc, objectives: doc.objectives.filter(({ unit }) => unit === part.unit) };
}

function tableOf(doc: PlanDocument, kind: ListKindName, file: string): DataTable {
  const fields = dataFields(kind);
  const { plural } = kindOf(kind).label;
  return {
    file,
    title: capital(plural),
    fields,
    records: itemsOf(doc, kind).map((item) => {
      const values = new Map<string, unknown>(Object.entries(item));
      return fields.map((field) => dataValue(doc, kind, field, values.get(field.source)));
    }),
  };
}

function dataValue(doc: PlanDocument, kind: KindName, field: DataField, value: unknown): DataValue {
  const { type } = field;
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (type.is === 'structured') return wordsOf(kind, field, value);
  if (Array.isArray(value)) {
    if (type.is === 'choices' && value.length === 0) return [noneOfThem];
    const single = type.is === 'references' ? { ...type, is: 'reference' as const } : type;
    return value.map((each) => fieldText(doc, single, each));
  }
  const isExact = type.is === 'amount' || type.is === 'decimal' || type.is === 'date';
  return isExact ? String(value) : fieldText(doc, type, value);
}

/** Parts without words of their own are named as in the plan document. */
function wordsOf(kind: KindName, field: DataField, value: unknown): string | null {
  const words =
    structuredWords(kind, field.source, value) ??
    Object.entries(value as object)
      .filter(([, part]) => part !== null && part !== '')
      .map(([name, part]) => `${name}: ${part}`)
      .join('\n');
  return words === '' ? null : words;
}

/** A value as it stands in the CSV file: comma as decimal sign, no sign between thousands. */
export function csvText(field: DataField, value: DataValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'Sì' : 'No';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return joinValues(value);
  return field.type.is === 'amount' || field.type.is === 'decimal' ? value.replace('.', ',') : value;
}
