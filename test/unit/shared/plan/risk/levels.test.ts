import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelChanged } from '../../../../../shared/plan/risk/level-change.ts';
import { levelShifts } from '../../../../../shared/plan/risk/level-shifts.ts';
import { computedLevel, eventScore, rateEvent } from '../../../../../shared/plan/risk/rate-event.ts';
import { riskEventSchema } from '../../../../../shared/plan/risk/risk-events.ts';
import { idOf, planWith } from '../plan-with.ts';

const bands = [
  { level: 'low', label: 'basso', below: '5.5' },
  { level: 'medium', label: 'medio', below: '13.5' },
  { level: 'high', label: 'alto', below: null },
];
const event = (index: number, parts: Readonly<Record<string, unknown>> = {}) =>
  riskEventSchema.parse({
    id: idOf(index),
    probability: '3',
    impact: '3',
    score: '9',
    level: 'medium',
    ...parts,
  });
const plan = (...events: readonly ReturnType<typeof event>[]) =>
  planWith({ riskMethod: { bands }, riskEvents: events });

/** A value as people rate: whole, or a mean of two decimals. */
const value = fc.integer({ min: 0, max: 500 }).map((cents) => String(cents / 100));

describe('the level of a year before', () => {
  it.each([
    ['medio', 'medium', false],
    [' MEDIO ', 'medium', false],
    ['medium', 'medium', false],
    ['basso', 'medium', true],
    ['medio', null, true],
    ['', 'medium', false],
    ['', null, false],
  ])('%j against %s has changed: %s', (previousLevel, level, changed) => {
    expect(levelChanged(bands, { previousLevel, level })).toBe(changed);
  });
});

describe('other bands', () => {
  const wider = [
    { level: 'low', label: 'basso', below: '9.5' },
    { level: 'medium', label: 'medio', below: '20' },
    { level: 'high', label: 'alto', below: null },
  ];

  it('move the events that they would give another level, and tell which level somebody kept', () => {
    const kept = event(2, { level: 'high', motivation: 'Precedenti.' });
    const undeterminable = event(3, { level: 'undeterminable', motivation: 'Manca il dato.' });
    const unrated = event(4, { probability: null, score: null, level: null });
    const steady = event(5, { probability: '1', impact: '1', score: '1', level: 'low' });
    const shifts = levelShifts(plan(event(1), kept, undeterminable, unrated, steady), wider);
    expect(shifts.map(({ event: { id }, from, to, kept: stays }) => [id, from, to, stays])).toEqual([
      [idOf(1), 'medium', 'low', false],
      [idOf(2), 'high', 'low', true],
    ]);
  });

  it('move nothing when they are those of the plan and every level is the computed one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 8 }), (rated) => {
        const events = rated.map(([probability, impact], index) => {
          const bare = event(index + 1, { probability: null, impact: null, score: null, level: null });
          return { ...bare, ...rateEvent(plan().riskMethod, bare, { probability, impact }) };
        });
        expect(levelShifts(plan(...events), bands)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('whatever P and I', () => {
  it('the score is their product in either order, and falls into exactly one band', () => {
    const { riskMethod } = plan();
    fc.assert(
      fc.property(value, value, (probability, impact) => {
        const one = event(1, { probability, impact });
        const other = event(1, { probability: impact, impact: probability });
        expect(eventScore(one)?.equals(eventScore(other) ?? 0)).toBe(true);
        expect(computedLevel(riskMethod, one)).toBe(computedLevel(riskMethod, other));
        const levels = bands.filter(({ below }, index) => {
          const score = eventScore(one);
          const from = index === 0 ? null : (bands[index - 1]?.below ?? null);
          return score !== null && (from === null || score.gte(from)) && (below === null || score.lt(below));
        });
        expect(levels.map(({ level }) => level)).toEqual([computedLevel(riskMethod, one)]);
      }),
    );
  });

  it('more of either never lowers the level', () => {
    const order = bands.map(({ level }) => level);
    const { riskMethod } = plan();
    const rank = (probability: string, impact: string) =>
      order.indexOf(computedLevel(riskMethod, event(1, { probability, impact })) ?? '');
    fc.assert(
      fc.property(value, value, value, (a, b, impact) => {
        const [less, more] = Number(a) <= Number(b) ? [a, b] : [b, a];
        expect(rank(less, impact)).toBeLessThanOrEqual(rank(more, impact));
      }),
    );
  });
});
