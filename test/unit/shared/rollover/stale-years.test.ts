import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPastDate, staleYears } from '../../../../shared/rollover/stale-years.ts';

const years = { oldFirst: 2025, newFirst: 2026 };

describe('staleYears', () => {
  it.each([
    ['entro il mese di dicembre 2025', ['2025']],
    ['entro il 31.12.2025', ['2025']],
    ['entro il 31/12/2025 o prima', ['2025']],
    ['triennio 2025-2027', ['2025-2027']],
    ['triennio 2025/2027 e 2025 – 2027', ['2025/2027', '2025 – 2027']],
    ['dati al 31.12.2024, e ancora 2024', ['2024']],
    ['rendiconti 2021-2022-2023', ['2021-2022', '2023']],
    ['deliberazione n. 81 del 20/12/2024', ['2024']],
  ])('marks %s', (text, expected) => {
    expect(staleYears(text, years)).toEqual(expected);
  });

  it.each([
    ['negli anni 2023-2026'],
    ['entro il 31.12.2026'],
    ['biennio 2026-2027'],
    ['D.lgs. 33/2013 e D.Lgs. n. 24/2023'],
    ['legge 6.11.2012, n. 190; L. 207/2024'],
    ['DM 30.6.2022 n. 132, DPR 81/2022, DPCM 22.07.2022'],
    ['D.L. 80/2021 convertito in legge 113/2021'],
    ['CCNL 16.11.2022; Regolamento (UE) 2023/679; PNA 2022'],
    ['media del triennio 2011-2013'],
    ['protocollo 120250'],
    ['importo 12.2025,00'.replace('2025', '20250')],
    [''],
  ])('leaves alone %s', (text) => {
    expect(staleYears(text, years)).toEqual([]);
  });

  it('still marks the year that follows the name of an act', () => {
    expect(staleYears('ai sensi della L. 190/2012 entro il 2025', years)).toEqual(['2025']);
  });

  it('takes any text in a time that grows with its length', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => staleYears(text, years).length >= 0));
    const hostile = 'legge 2025 '.repeat(20_000);
    expect(staleYears(hostile, years)).toEqual([]);
  });
});

describe('isPastDate', () => {
  it('is about the year in which the new plan begins', () => {
    expect(isPastDate('2025-12-31', 2026)).toBe(true);
    expect(isPastDate('2026-01-01', 2026)).toBe(false);
    expect(isPastDate(null, 2026)).toBe(false);
    expect(isPastDate('', 2026)).toBe(false);
  });
});
