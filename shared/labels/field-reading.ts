import { z } from 'zod';
import { readFigureText } from '../numbers/figure-text.ts';
import { parseItalianAmount, parseItalianDecimal } from '../numbers/italian.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { FieldDescription } from '../plan/field-meta.ts';
import { noneOfThem } from './field-text.ts';
import type { FieldType, Option } from './field-type.ts';
import { fold } from './fold.ts';
import type { Reading } from './reading.ts';
import { countReading, dateReading, yearReading } from './readings.ts';
import { referenceOptions } from './reference-options.ts';
import { splitValues } from './value-list.ts';

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
    case 'figure-or-text':
      return read(readFigureText(text));
    case 'flag':
      return readFlag(trimmed);
    case 'choice':
      if (trimmed !== '') return readChoice(type.options, trimmed);
      return type.required ? refused(`Il valore non può mancare: ${oneOf(type.options)}.`) : read(null);
    case 'choices':
      if (trimmed === '') return read(null);
      return fold(trimmed) === noneOfThem
        ? read([])
        : readEach(splitValues(text), (part) => readChoice(type.options, part));
    case 'reference':
      return trimmed === '' ? read(null) : readReference(doc, type, trimmed);
    case 'references':
      return readEach(splitValues(text), (part) => readReference(doc, type, part));
    case 'texts':
      return read(splitValues(text));
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
