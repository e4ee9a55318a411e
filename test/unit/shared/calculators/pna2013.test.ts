import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  impactIndices,
  indexMean,
  type Pna2013Indices,
  pna2013Means,
  probabilityIndices,
} from '../../../../shared/calculators/pna2013.ts';
import { pna2013Scales } from '../../../../shared/legal/pna2013-scales.ts';
import { ratio } from '../../../../shared/numbers/decimal.ts';

const names = [...probabilityIndices, ...impactIndices];
const given = (values: readonly (number | null)[]) =>
  Object.fromEntries(names.map((name, index) => [name, values[index] ?? null])) as Pna2013Indices;

describe('the means of PNA 2013', () => {
  it('are exact: six indices for P, four for I', () => {
    const { probability, impact } = pna2013Means(given([2, 2, 3, 3, 1, 2, 3, 1, 2, 3]));
    expect(probability?.equals(ratio(13, 6))).toBe(true);
    expect(impact?.equals(ratio(9, 4))).toBe(true);
  });

  it('are not there while an answer is missing, and 0 is an answer', () => {
    expect(pna2013Means(given([2, 2, 3, 3, 1, null, 0, 0, 0, 0])).probability).toBeNull();
    expect(pna2013Means(given([null, null, null, null, null, null, 0, 0, 0, 0])).impact?.equals(0)).toBe(
      true,
    );
  });

  it('stay from 0 to 5 and do not depend on the order of the indices', () => {
    const answers = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(
        answers,
        fc.shuffledSubarray([...probabilityIndices], { minLength: 6 }),
        (values, order) => {
          const indices = given(values);
          const mean = indexMean(indices, probabilityIndices);
          expect(mean?.gte(0) && mean.lte(5)).toBe(true);
          expect(indexMean(indices, order)?.equals(mean ?? 9)).toBe(true);
        },
      ),
    );
  });
});

describe('the scales of PNA 2013', () => {
  it.each(names)('offer for %s rising whole values from 0 to 5', (name) => {
    const values = pna2013Scales[name].answers.map(({ value }) => value);
    expect(values).toEqual([...new Set(values)].toSorted((a, b) => a - b));
    expect(values.every((value) => Number.isInteger(value) && value >= 0 && value <= 5)).toBe(true);
  });

  it('say which of them were read in the allegato', () => {
    expect(names.filter((name) => pna2013Scales[name].verified)).toEqual([
      'discretion',
      'externalRelevance',
      'controls',
      'organisational',
      'economic',
    ]);
  });
});
