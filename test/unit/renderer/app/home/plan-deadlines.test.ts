import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../../../../renderer/app/home/plan-deadlines.ts';

const whenOf = (year: number) => deadlinesOf(year).map(({ when }) => when);

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
    expect(deadlinesOf(2025)[1]).toMatchObject({ when: '30.03.2025', verified: false });
    expect(deadlinesOf(2026)[1]).toMatchObject({
      verified: true,
      source: expect.stringContaining('DM Interno 24.12.2025'),
    });
  });

  it('marks which reading is the law’s and which the prudent one', () => {
    const labels = deadlinesOf(2026).map(({ label }) => label);
    expect(labels[1]).toContain('lettura adottata');
    expect(labels[2]).toContain('lettura prudente');
  });
});
