import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolutionProblems, resolutionWarnings } from '../../../../../shared/plan/core/resolution-checks.ts';

const right = {
  number: '42',
  date: '2026-01-29',
  publishedFrom: '2026-02-02',
  publishedTo: '2026-02-17',
};
const today = '2026-03-01';

describe('what cannot be true of a resolution', () => {
  it.each([
    [{ date: '2026-03-02' }, 'date', 'plan.resolution-in-future', '02.03.2026'],
    [{ number: 'da assegnare' }, 'number', 'plan.resolution-number', '«da assegnare»'],
    [{ publishedTo: '2026-02-01' }, 'publishedTo', 'plan.resolution-publication-order', '01.02.2026'],
  ])('%j', (change, field, code, says) => {
    expect(resolutionProblems({ ...right, ...change }, today)).toEqual([
      { code, field, message: expect.stringContaining(says) },
    ]);
  });

  it.each([
    {},
    { date: today },
    { number: '42/bis' },
    { number: 'GC n. 7' },
    { publishedTo: right.publishedFrom },
    { number: ' ', date: null, publishedFrom: null, publishedTo: null },
    { publishedFrom: null },
  ])('nothing in %j', (change) => {
    expect(resolutionProblems({ ...right, ...change }, today)).toEqual([]);
  });

  it('tells all at once', () => {
    const all = { number: 'x', date: '2027-01-01', publishedFrom: '2027-02-02', publishedTo: '2027-02-01' };
    expect(resolutionProblems(all, today).map(({ field }) => field)).toEqual([
      'number',
      'date',
      'publishedTo',
    ]);
  });

  it('is in the future exactly when it comes after today, whatever the days', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (date, now) => {
        const found = resolutionProblems({ ...right, date }, now).some(({ field }) => field === 'date');
        expect(found).toBe(Date.parse(date) > Date.parse(now));
      }),
    );
  });
});

describe('what is unusual in a resolution', () => {
  it('a vote before the proposal was frozen', () => {
    expect(resolutionWarnings(right, '2026-01-30')).toEqual([
      expect.stringMatching(/del 29\.01\.2026.*congelata dopo, il 30\.01\.2026/),
    ]);
    expect(resolutionWarnings(right, '2026-01-29')).toEqual([]);
    expect(resolutionWarnings(right, null)).toEqual([]);
  });

  it('a publication before the vote', () => {
    expect(resolutionWarnings({ ...right, publishedFrom: '2026-01-28' }, null)).toEqual([
      expect.stringContaining('28.01.2026'),
    ]);
  });

  it('nothing while the date is not known', () => {
    expect(resolutionWarnings({ ...right, date: null, publishedFrom: '2020-01-01' }, '2026-01-30')).toEqual(
      [],
    );
  });
});
