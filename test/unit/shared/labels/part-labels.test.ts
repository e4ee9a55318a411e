import { describe, expect, it } from 'vitest';
import { partsOf, withPart } from '../../../../shared/labels/part-labels.ts';
import { processMappingSchema } from '../../../../shared/plan/risk/processes.ts';
import { qualitativeRatingSchema } from '../../../../shared/plan/risk/qualitative.ts';

describe('partsOf', () => {
  it.each([
    ['processes', 'mapping', processMappingSchema],
    ['riskEvents', 'qualitative', qualitativeRatingSchema],
  ] as const)('names every part of %s.%s', (kind, field, schema) => {
    const parts = partsOf(kind, field) ?? [];
    expect(parts.map(({ name }) => name).sort()).toEqual(Object.keys(schema.shape).sort());
    const whole = withPart(parts, null, parts[0]?.name ?? '', parts[0]?.options?.[0]?.value ?? 'testo');
    expect(schema.parse(whole)).toEqual(whole);
  });

  it('knows nothing of a field with an editor of its own', () => {
    expect(partsOf('riskMethod', 'bands')).toBeUndefined();
  });
});

describe('withPart', () => {
  const parts = [
    { name: 'a', label: 'A' },
    { name: 'b', label: 'B', options: [] },
  ];

  it('keeps the other parts, and is nothing once all of them are empty', () => {
    expect(withPart(parts, null, 'a', 'x')).toEqual({ a: 'x', b: null });
    expect(withPart(parts, { a: 'x', b: 'low' }, 'a', '')).toEqual({ a: '', b: 'low' });
    expect(withPart(parts, { a: '', b: 'low' }, 'b', null)).toBeNull();
  });
});
