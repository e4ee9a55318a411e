import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  amount,
  assessedChoices,
  choice,
  choiceOr,
  code,
  count,
  date,
  decimal,
  fieldRegistry,
  flag,
  itemId,
  reference,
  references,
  requiredChoice,
  structured,
  text,
  texts,
  wellFormed,
  year,
} from '../../../../../shared/plan/core/fields.ts';

const values = ['one', 'two'] as const;
const uuid = '01930000-0000-7000-8000-000000000001';

/** Name, field, column, what stands when it is left out (`required` when it may not be), what is read, what is refused. */
const required = Symbol('required');
const fields: readonly [string, z.ZodType, string, unknown, readonly unknown[], readonly unknown[]][] = [
  ['itemId', itemId(), 'text', required, [uuid], ['', 'abc', `${uuid}0`, null, 1]],
  ['text', text(), 'text', '', ['', ' ', 'riga 1\nriga 2', '€ à'], [null, 1, ['a']]],
  ['count', count(), 'integer', null, [0, 1, 2_000_000, null], [-1, 1.5, '1', Number.NaN, 2 ** 53]],
  ['year', year(), 'integer', null, [1900, 2026, 2200, null], [1899, 2201, 2026.5, '2026']],
  ['amount', amount(), 'amount', null, ['0.00', '-1.50', null], ['1,5', '1.001', '', 1, '+1']],
  [
    'decimal',
    decimal(),
    'text',
    null,
    ['3', '2.17', '-0.5', '0.1234567890', null],
    ['', '3.', '.5', '1e2', 3],
  ],
  [
    'date',
    date(),
    'text',
    null,
    ['2026-02-28', '2028-02-29', null],
    ['2026-02-29', '28.02.2026', '', '2026-2-1'],
  ],
  ['flag', flag(), 'boolean', false, [true, false], [0, 1, 'true', null]],
  ['choice', choice(values), 'text', null, ['one', 'two', null], ['three', 'ONE', '']],
  ['requiredChoice', requiredChoice(values), 'text', required, ['one', 'two'], ['three', null, '']],
  ['choiceOr', choiceOr(values, 'two'), 'text', 'two', ['one', 'two'], ['three', null]],
  ['code', code(), 'text', required, ['A', ' '], ['', null, 1]],
  ['assessedChoices', assessedChoices(values), 'json', null, [null, [], ['two', 'one']], [['three'], 'one']],
  ['texts', texts(), 'json', [], [[], ['', 'b']], [null, 'a', [1]]],
  ['reference', reference('units'), 'text', null, [null, uuid, 'A'], [1, [uuid]]],
  ['references', references('units'), 'json', [], [[], [uuid]], [[''], null, uuid]],
];

describe.each(fields)('the field maker %s', (_name, field, column, leftOut, accepted, refused) => {
  it('says how it is stored', () => {
    expect(fieldRegistry.get(field)?.column).toBe(column);
  });

  it('has the value that stands when it is left out, or cannot be left out', () => {
    const parsed = z.strictObject({ field }).safeParse({});
    if (leftOut === required) expect(parsed.success).toBe(false);
    else expect(parsed.data).toEqual({ field: leftOut });
  });

  it('reads what it should as it stands', () => {
    expect(accepted.map((value) => field.parse(value))).toEqual(accepted);
  });

  it.each(refused.map((value) => [value]))('refuses %j', (value) => {
    expect(field.safeParse(value).success).toBe(false);
  });
});

describe('the registry of fields', () => {
  it('takes an empty reference for none', () => {
    expect(reference('units').parse('')).toBeNull();
  });

  it('knows which kind a reference names, and by what', () => {
    expect(fieldRegistry.get(reference('units'))?.references).toEqual({ kind: 'units', by: 'id' });
    expect(fieldRegistry.get(reference('riskAreas', 'code'))?.references).toEqual({
      kind: 'riskAreas',
      by: 'code',
    });
    expect(fieldRegistry.get(references('measures'))?.references).toEqual({ kind: 'measures', by: 'id' });
    expect(fieldRegistry.get(text())?.references).toBeUndefined();
  });

  it('keeps a structured value whole, whatever its schema, and gives the same schema back', () => {
    const schema = z.strictObject({ a: z.int() }).nullable();
    expect(structured(schema)).toBe(schema);
    expect(fieldRegistry.get(schema)).toEqual({ column: 'json' });
  });

  it('makes a field anew for every call, so that two kinds never share one', () => {
    expect(text()).not.toBe(text());
    expect(count()).not.toBe(count());
  });
});

describe('text that is no Unicode', () => {
  const broken = 'a\ud800b';
  const mended = 'a\ufffdb';

  it.each([
    ['wellFormed', wellFormed()],
    ['text', text()],
    ['code', code()],
    ['reference', reference('riskAreas', 'code')],
  ])('is mended by %s', (_name, field) => {
    expect(field.parse(broken)).toBe(mended);
  });

  it.each([
    ['texts', texts()],
    ['references', references('measures')],
  ])('is mended in every entry of %s', (_name, field) => {
    expect(field.parse(['sano', broken])).toEqual(['sano', mended]);
  });

  it('leaves a surrogate pair alone', () => {
    expect(text().parse('👩‍💼 𝄞')).toBe('👩‍💼 𝄞');
  });
});
