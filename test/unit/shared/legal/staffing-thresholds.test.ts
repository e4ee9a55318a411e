import { describe, expect, it } from 'vitest';
import { lastYearOfIncrements, staffingIncrements } from '../../../../shared/legal/staffing-increments.ts';
import {
  bandOf,
  staffingThresholds,
  staffingThresholdsValidFrom,
} from '../../../../shared/legal/staffing-thresholds.ts';
import { decimal } from '../../../../shared/numbers/decimal.ts';

describe('bandOf', () => {
  it.each([
    ['a', 1, 999, '29.50', '33.50'],
    ['b', 1_000, 1_999, '28.60', '32.60'],
    ['c', 2_000, 2_999, '27.60', '31.60'],
    ['d', 3_000, 4_999, '27.20', '31.20'],
    ['e', 5_000, 9_999, '26.90', '30.90'],
    ['f', 10_000, 59_999, '27.00', '31.00'],
    ['g', 60_000, 249_999, '27.60', '31.60'],
    ['h', 250_000, 1_499_999, '28.80', '32.80'],
    ['i', 1_500_000, 2_800_000, '25.30', '29.30'],
  ])('band %s holds its first and last inhabitant', (band, first, last, threshold, returnThreshold) => {
    for (const population of [first, last]) {
      expect(bandOf(population)).toMatchObject({ band, threshold, returnThreshold });
    }
  });

  it('puts Crema into f, and nobody into a band without inhabitants', () => {
    expect(bandOf(34_193)?.band).toBe('f');
    expect(bandOf(0)).toBeUndefined();
    expect(bandOf(-1)).toBeUndefined();
  });

  it('takes the rows as the ente has corrected them', () => {
    const corrected = staffingThresholds.map((row) => ({ ...row, threshold: '20.00' }));
    expect(bandOf(34_193, corrected)?.threshold).toBe('20.00');
  });
});

describe('the tables', () => {
  it('leave no gap and no overlap', () => {
    staffingThresholds.forEach((row, index) => {
      expect(row.from).toBe(index === 0 ? 1 : (staffingThresholds[index - 1]?.to ?? Number.NaN) + 1);
    });
    expect(staffingThresholds.at(-1)?.to).toBeNull();
  });

  it('keep table 3 four points above table 1', () => {
    for (const row of staffingThresholds) {
      expect(decimal(row.returnThreshold).sub(decimal(row.threshold)).equals(4)).toBe(true);
    }
  });

  it('mark as verified only the cells that were read', () => {
    const read = staffingThresholds.filter((row) => row.thresholdSource.verified).map((row) => row.band);
    expect(read).toEqual(['a', 'f', 'i']);
    expect(staffingThresholds.some((row) => row.returnThresholdSource.verified)).toBe(false);
    expect(staffingIncrements.filter((row) => row.verified).map((row) => row.band)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(staffingThresholdsValidFrom).toBe('2020-04-20');
  });

  it('keep table 2 with the same bands, rising to its last year', () => {
    expect(staffingIncrements.map((row) => row.band)).toEqual(staffingThresholds.map((row) => row.band));
    for (const { years } of staffingIncrements) {
      const rising = Object.values(years).map(decimal);
      rising.slice(1).forEach((value, index) => {
        expect(value.gt(rising[index] ?? 0)).toBe(true);
      });
      expect(Object.keys(years).at(-1)).toBe(String(lastYearOfIncrements));
    }
    expect(staffingIncrements.find((row) => row.band === 'f')?.years[2024]).toBe('22.00');
  });
});
