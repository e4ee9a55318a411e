import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../../../../renderer/app/home/plan-deadlines.ts';

const today = '2026-03-30';
const whenOf = (year: number) => deadlinesOf(year, today).map(({ when }) => when);

describe('deadlinesOf', () => {
  it('tells the ordinary term, both readings of the deferral and the report', () => {
    expect(whenOf(2026)).toEqual(['31.01.2026', '30.03.2026', '30 giorni dal bilancio', '15.12.2026']);
  });

  it('takes the last deferral of a year that had two', () => {
    expect(whenOf(2023)[1]).toBe('30.08.2023');
  });

  it('says that no deferral is known', () => {
    expect(whenOf(2031)).toEqual([
      '31.01.2031',
      'nessun differimento noto',
      '30 giorni dal bilancio',
      '15.12.2031',
    ]);
  });

  it('says of a date that was not read in its source', () => {
    expect(deadlinesOf(2025, today)[1]).toMatchObject({ when: '30.03.2025', verified: false });
    expect(deadlinesOf(2026, today)[1]).toMatchObject({
      verified: true,
      source: expect.stringContaining('DM Interno 24.12.2025'),
    });
  });

  it('says which days have gone by: the last day itself has not', () => {
    expect(deadlinesOf(2026, today).map(({ past }) => past)).toEqual([true, false, false, false]);
    expect(deadlinesOf(2026, '2027-01-01').map(({ past }) => past)).toEqual([true, true, false, true]);
  });

  it('cites norms, never whose commentary was read', () => {
    for (const { source } of [2023, 2024, 2025, 2026].flatMap((year) => deadlinesOf(year, today)))
      expect(source).not.toMatch(/\.it|Crema/);
  });

  it('marks which reading is the law’s and which the prudent one', () => {
    const labels = deadlinesOf(2026, today).map(({ label }) => label);
    expect(labels[1]).toContain('lettura adottata');
    expect(labels[2]).toContain('lettura prudente');
  });
});
