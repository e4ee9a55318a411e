import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskCounts, sameCell, standsAt, steps } from '../../../../../renderer/sections/risk/risk-counts.ts';
import { riskEventSchema } from '../../../../../shared/plan/risk/risk-events.ts';
import { idOf, planWith } from '../../../shared/plan/plan-with.ts';

const bands = [
  { level: 'low', label: 'basso', below: '5.5' },
  { level: 'medium', label: 'medio', below: '13.5' },
  { level: 'high', label: 'alto', below: null },
];
const event = (index: number, parts: Readonly<Record<string, unknown>> = {}) =>
  riskEventSchema.parse({ id: idOf(index), ...parts });
const plan = (...events: readonly ReturnType<typeof event>[]) =>
  planWith({ riskMethod: { bands }, riskEvents: events });

/** A value as people rate: whole, or a mean of two decimals. */
const value = fc.integer({ min: 0, max: 500 }).map((cents) => String(cents / 100));

describe('the map of the register', () => {
  it('has the highest probability first, with the band of every product', () => {
    const { rows, left } = riskCounts(plan());
    expect(rows.map(({ probability }) => probability)).toEqual([5, 4, 3, 2, 1]);
    expect(rows.map(({ cells }) => cells.map(({ band }) => band).join(''))).toEqual([
      '01222',
      '01122',
      '01112',
      '00111',
      '00000',
    ]);
    expect(left).toBe(0);
  });

  it('rounds means to the nearest place, halves up, and leaves out what has none', () => {
    const at = (probability: string | null, impact: string | null) => event(1, { probability, impact });
    expect(standsAt(at('2.5', '3.49'), { probability: 3, impact: 3 })).toBe(true);
    expect(standsAt(at('2.49', '3.5'), { probability: 2, impact: 4 })).toBe(true);
    expect(riskCounts(plan(at('0.4', '3'))).left).toBe(1);
    expect(riskCounts(plan(at('3', null))).left).toBe(1);
  });

  it('tells one place from another, and from none', () => {
    expect(sameCell({ probability: 1, impact: 2 }, { probability: 1, impact: 2 })).toBe(true);
    expect(sameCell({ probability: 1, impact: 2 }, { probability: 2, impact: 1 })).toBe(false);
    expect([sameCell(null, null), sameCell(null, { probability: 1, impact: 2 })]).toEqual([true, false]);
  });

  it('has every event at one place, or counts it as left out', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(value), fc.option(value)), { maxLength: 10 }), (rated) => {
        const events = rated.map(([probability, impact], index) => event(index + 1, { probability, impact }));
        const { rows, left } = riskCounts(plan(...events));
        const counted = rows.flatMap(({ cells }) => cells).reduce((total, { count }) => total + count, 0);
        expect(counted + left).toBe(events.length);
        for (const each of events) {
          const places = steps.flatMap((probability) =>
            steps.filter((impact) => standsAt(each, { probability, impact })),
          );
          expect(places.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });
});
