import fc from 'fast-check';
import { z } from 'zod';
import type { PlanDocument } from '../../shared/plan/document.ts';
import { type FieldDescription, fieldsOf } from '../../shared/plan/field-meta.ts';
import { isListKind, type KindName, kindNames, kindOf, listKindNames } from '../../shared/plan/kinds.ts';
import { parsePlanDocument } from '../../shared/plan/parse.ts';

type Fields = Record<string, unknown>;

/** What the texts of an office hold: accents, the euro, typographic quotes, line breaks, SQL, an emoji, nothing. */
export const officeText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    'attività è già',
    '€ 1.234,56',
    '«L’Ente»',
    "d'ufficio",
    '"x"',
    "'; DROP TABLE plans; --",
  ),
  fc.constantFrom(
    'riga 1\nriga 2',
    '\t',
    ' spazi ',
    'NULL',
    '0',
    '1e5',
    '👩‍💼 𝄞',
    'e\u0301',
    '\u0000fine',
    '\\',
  ),
);

const cents = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
const amount = cents.map((value) => {
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
});
const decimal = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom('', '.0', '.17', '.500'));
const isoDate = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const bandLevels = ['low', 'medium', 'high'];

/** The letters of the first items of a kind; unique, since two items may not share one. */
const letters = 'ABCDEFGH';

/**
 * Whole plan documents, made from the schemas of the kinds: a field added tomorrow is in them tomorrow. Lists
 * have up to `size` items, every reference names something that is there.
 */
export function arbitraryPlan({ size = 3 }: { size?: number } = {}): fc.Arbitrary<PlanDocument> {
  const counts = fc.record(Object.fromEntries(listKindNames.map((kind) => [kind, fc.nat({ max: size })])));
  return counts.chain((lengths) => {
    const idsOf = new Map<string, readonly string[]>(
      listKindNames.map((kind, index) => [
        kind,
        Array.from({ length: lengths[kind] ?? 0 }, (_, item) => arbitraryId(index, item)),
      ]),
    );
    const values = Object.fromEntries(
      kindNames.map((kind) => [
        kind,
        isListKind(kind)
          ? fc.tuple(...(idsOf.get(kind) ?? []).map((id, index) => arbitraryItem(kind, idsOf, { id, index })))
          : arbitraryItem(kind, idsOf, null),
      ]),
    );
    return fc.tuple(fc.record(values), arbitraryHeader, arbitrarySections).map(([items, plan, sections]) => {
      const document: Fields = { format: 'piao-plan', version: 1, plan, sections };
      for (const kind of kindNames) place(document, kindOf(kind).path, items[kind]);
      return parsePlanDocument(document);
    });
  });
}

/** Field values for one item of a kind that refers to nothing: for edits. */
export function arbitraryFields(kind: KindName): fc.Arbitrary<Fields> {
  return arbitraryItem(kind, new Map(), null);
}

function arbitraryId(kind: number, item: number): string {
  return `01930000-0000-7000-8000-${String(kind * 100 + item).padStart(12, '0')}`;
}

const arbitraryHeader = fc.record({
  id: fc.uuid({ version: 7 }),
  period: fc.record({ firstYear: fc.option(fc.integer({ min: 1990, max: 2100 })) }),
  kind: fc.constantFrom('ordinary', 'simplified'),
  status: fc.constant('draft'),
  revision: fc.nat({ max: 9 }),
  basedOn: fc.option(
    fc.record({ planId: fc.uuid(), firstYear: fc.constant(2024), revision: fc.nat({ max: 9 }) }),
  ),
  resolution: fc.option(fc.record({ number: officeText, date: fc.option(isoDate) })),
});

const paragraph = officeText.map((text) => ({
  type: 'paragraph',
  content: text === '' ? [{ type: 'hardBreak' }] : [{ type: 'text', text, marks: [{ type: 'bold' }] }],
}));
const richText = fc.record({ type: fc.constant('doc'), content: fc.array(paragraph, { maxLength: 3 }) });
const arbitrarySections = fc.dictionary(
  fc.constantFrom('premise', '1', '2.1', '2.3.art-8', '2.10', '3.3.2', '4'),
  fc.record({ number: officeText, title: officeText, body: richText }),
);

function arbitraryItem(
  kind: KindName,
  idsOf: ReadonlyMap<string, readonly string[]>,
  item: { id: string; index: number } | null,
): fc.Arbitrary<Fields> {
  const fields = fieldsOf(kindOf(kind)).filter(({ name }) => name !== 'id' || item !== null);
  return fc.record(
    Object.fromEntries(fields.map((field) => [field.name, arbitraryField(kind, field, idsOf, item)])),
  );
}

function arbitraryField(
  kind: KindName,
  field: FieldDescription,
  idsOf: ReadonlyMap<string, readonly string[]>,
  item: { id: string; index: number } | null,
): fc.Arbitrary<unknown> {
  if (field.name === 'id') return fc.constant(item?.id);
  if (field.name === 'code' && (kind === 'objectiveTypes' || kind === 'riskAreas')) {
    return fc.constant(letters[item?.index ?? 0]);
  }
  if (field.name === 'bands')
    return fc.constant(bandLevels.map((level) => ({ level, label: '', below: null })));
  const { references } = field;
  if (references !== undefined) {
    if (references.by === 'level') return fc.option(fc.constantFrom(...bandLevels, 'undeterminable'));
    const ids = targets(kind, references.kind, idsOf, item);
    const named = references.by === 'code' ? ids.map((_, index) => letters[index]) : ids;
    const several = field.column === 'json';
    if (several) return fc.subarray([...named]);
    return named.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...named));
  }
  return arbitraryOf(field.schema, field.column === 'amount');
}

/** A parent comes before its children, so that nothing contains itself. */
function targets(
  kind: KindName,
  target: string,
  idsOf: ReadonlyMap<string, readonly string[]>,
  item: { index: number } | null,
): readonly string[] {
  const ids = idsOf.get(target) ?? [];
  return target === kind ? ids.slice(0, item?.index ?? 0) : ids;
}

function arbitraryOf(schema: z.core.$ZodType, isAmount = false): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return arbitraryOf(schema.unwrap(), isAmount);
  }
  if (schema instanceof z.ZodNullable) return fc.option(arbitraryOf(schema.unwrap(), isAmount));
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodArray) return fc.array(arbitraryOf(schema.element), { maxLength: 3 });
  if (schema instanceof z.ZodObject) {
    return fc.record(
      Object.fromEntries(Object.entries(schema.shape).map(([key, value]) => [key, arbitraryOf(value)])),
    );
  }
  if (schema instanceof z.ZodNumber) {
    return fc.integer({
      min: Math.max(schema.minValue ?? 0, 0),
      max: Math.min(schema.maxValue ?? 1_000_000, 1_000_000),
    });
  }
  if (isAmount) return amount;
  if (schema instanceof z.ZodISODate) return isoDate;
  if (schema instanceof z.ZodString) return arbitraryString(schema);
  throw new Error(`No arbitrary for a schema of type ${schema._zod.def.type}`);
}

function arbitraryString(schema: z.ZodString): fc.Arbitrary<string> {
  if (schema.safeParse('').success) return officeText;
  if (schema.safeParse('0.17').success) {
    return decimal
      .map(([whole, fraction]) => `${whole}${fraction}`)
      .filter((text) => schema.safeParse(text).success);
  }
  return officeText.filter((text) => schema.safeParse(text).success);
}

function place(document: Fields, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    document[key] = value;
    return;
  }
  document[key] ??= {};
  place(document[key] as Fields, rest, value);
}
