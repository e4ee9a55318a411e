import { z } from 'zod';
import { noneOfThem } from '../../../shared/labels/field-text.ts';
import type { FieldType, Option } from '../../../shared/labels/field-type.ts';
import { fold } from '../../../shared/labels/fold.ts';
import { referenceOptions } from '../../../shared/labels/reference-options.ts';
import { parseItalianAmount, parseItalianDecimal } from '../../../shared/numbers/italian.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { FieldDescription } from '../../../shared/plan/field-meta.ts';
import type { Reading } from '../../stores/plan-store.ts';
import { countReading, dateReading, yearReading } from '../fields/readings.ts';

/** Decimals that an exact number of the plan may have. */
const decimals = 10;

/**
 * What typed or pasted text means in a field, in the words that the plan shows: "1.234,50", "31.12.2025", "sì", a label,
 * the name of an item. The reason for refusing it is an Italian sentence with an example.
 */
export function readField(
  doc: PlanDocument,
  type: FieldType,
  field: FieldDescription,
  text: string,
): Reading {
  const reading = readType(doc, type, text);
  if (!reading.ok || z.safeParse(field.schema, reading.value).success) return reading;
  return refused(`«${shorten(text)}» non è ammesso qui: controllare le cifre.`);
}

function readType(doc: PlanDocument, type: FieldType, text: string): Reading {
  const trimmed = text.trim();
  switch (type.is) {
    case 'text':
      return read(text);
    case 'code':
      return trimmed === ''
        ? refused('La sigla non può mancare: scrivere una lettera, come A.')
        : read(trimmed);
    case 'count':
      return countReading.parse(text);
    case 'year':
      return yearReading.parse(text);
    case 'date':
      return dateReading.parse(text);
    case 'amount':
      return trimmed === '' ? read(null) : parseItalianAmount(text);
    case 'decimal':
      return trimmed === '' ? read(null) : parseItalianDecimal(text, decimals);
    case 'flag':
      return readFlag(trimmed);
    case 'choice':
      if (trimmed !== '') return readChoice(type.options, trimmed);
      return type.required ? refused(`Il valore non può mancare: ${oneOf(type.options)}.`) : read(null);
    case 'choices':
      if (trimmed === '') return read(null);
      return fold(trimmed) === noneOfThem
        ? read([])
        : readEach(parts(text), (part) => readChoice(type.options, part));
    case 'reference':
      return trimmed === '' ? read(null) : readReference(doc, type, trimmed);
    case 'references':
      return readEach(parts(text), (part) => readReference(doc, type, part));
    case 'texts':
      return read(parts(text));
    case 'structured':
      return refused('Questo valore si modifica soltanto nella scheda della riga.');
  }
}

function readFlag(text: string): Reading {
  const folded = fold(text);
  if (['', 'no', 'n', 'falso', 'false', '0'].includes(folded)) return read(false);
  if (['si', 's', 'x', 'vero', 'true', '1'].includes(folded)) return read(true);
  return refused(`«${shorten(text)}» non si legge: scrivere Sì oppure No.`);
}

function readChoice(options: readonly Option[], text: string): Reading {
  const wanted = fold(text);
  const found = options.find(({ value, label }) => fold(label) === wanted || fold(value) === wanted);
  return found === undefined
    ? refused(`«${shorten(text)}» non è tra le voci previste: ${oneOf(options)}.`)
    : read(found.value);
}

function readReference(
  doc: PlanDocument,
  { to }: FieldType & { is: 'reference' | 'references' },
  text: string,
): Reading {
  const { find, list } = referenceOptions(doc, to);
  const found = find(text);
  if (found[0] !== undefined && found.length === 1) return read(found[0]);
  if (found.length > 1) {
    return refused(`Più voci si chiamano «${shorten(text)}»: sceglierla dall’elenco nella cella.`);
  }
  const example =
    list[0] === undefined ? 'l’elenco è ancora vuoto' : `per esempio «${shorten(list[0].label)}»`;
  return refused(`«${shorten(text)}» non si trova nel piano: scrivere il nome di una voce, ${example}.`);
}

function readEach(texts: readonly string[], readOne: (text: string) => Reading): Reading {
  const readings = texts.map(readOne);
  const bad = readings.find(({ ok }) => !ok);
  if (bad !== undefined) return bad;
  return read([...new Set(readings.flatMap((reading) => (reading.ok ? [reading.value] : [])))]);
}

/** Several values stand apart by a semicolon or a line. */
function parts(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function oneOf(options: readonly Option[]): string {
  const words = options.map(({ label }) => `«${label}»`);
  if (words.length > 6) return `per esempio ${words.slice(0, 3).join(', ')}`;
  return `scrivere una voce tra ${words.join(', ')}`;
}

function read(value: unknown): Reading {
  return { ok: true, value };
}

function refused(reason: string): Reading {
  return { ok: false, reason };
}

function shorten(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length <= 40 ? line : `${line.slice(0, 40)}…`;
}
