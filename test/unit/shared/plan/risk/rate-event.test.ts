import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { bandPresets, defaultBandPreset } from '../../../../../shared/calculators/risk-bands.ts';
import { levelChanged } from '../../../../../shared/plan/risk/level-change.ts';
import { levelShifts } from '../../../../../shared/plan/risk/level-shifts.ts';
import { processRatings } from '../../../../../shared/plan/risk/process-rating.ts';
import { computedLevel, eventScore, rateEvent } from '../../../../../shared/plan/risk/rate-event.ts';
import { riskEventSchema } from '../../../../../shared/plan/risk/risk-events.ts';
import { riskMethodSchema } from '../../../../../shared/plan/risk/risk-method.ts';
import { idOf, planWith } from '../plan-with.ts';

const bandsOf = (preset: (typeof bandPresets)[number]) =>
  preset.bands.map(({ level, below }) => ({ level, label: '', below: below ?? null }));
const method = riskMethodSchema.parse({ bands: bandsOf(defaultBandPreset) });
const event = (fields: Readonly<Record<string, unknown>> = {}) =>
  riskEventSchema.parse({ id: idOf(1), ...fields });

describe('an answer about an event', () => {
  it('brings score and level with it', () => {
    expect(rateEvent(method, event({ impact: '3' }), { probability: '3' })).toEqual({
      probability: '3',
      score: '9',
      level: 'medium',
    });
    expect(rateEvent(method, event({ impact: '3' }), { probability: '2.17' })).toMatchObject({
      score: '6.51',
    });
  });

  it('moves the level only where it was the computed one', () => {
    const kept = event({ probability: '3', impact: '3', level: 'high', motivation: 'Esposti' });
    expect(rateEvent(method, kept, { probability: '1' })).toMatchObject({ score: '3', level: 'high' });
    const computed = event({ probability: '3', impact: '3', level: 'medium' });
    expect(rateEvent(method, computed, { probability: '1' })).toMatchObject({ score: '3', level: 'low' });
    const open = event({ level: 'undeterminable', impact: '3' });
    expect(rateEvent(method, open, { probability: '1' })).toMatchObject({ level: 'undeterminable' });
  });

  it('takes score and computed level away with the value that they rest on', () => {
    const rated = event({ probability: '3', impact: '3', score: '9', level: 'medium' });
    expect(rateEvent(method, rated, { impact: null })).toEqual({ impact: null, score: null, level: null });
  });

  it('follows the judgement where the method is qualitative, and P × I where the event says so', () => {
    const qualitative = { ...event().qualitative, overall: 'high' as const, evidence: 'Dati' };
    const judged = { ...method, method: 'pna2019' as const };
    const both = event({ probability: '1', impact: '1', level: null });
    const change = { qualitative: riskEventSchema.shape.qualitative.parse(qualitative) };
    expect(rateEvent(judged, both, change)).toMatchObject({ level: 'high', score: '1' });
    const changed = event({ ...both, ...rateEvent(judged, both, change) });
    expect(rateEvent(judged, changed, { ratingMethod: 'pxi' })).toMatchObject({ level: 'low' });
    expect(computedLevel({ ...judged, bands: [] }, changed)).toBeNull();
  });
});

describe('the score of means', () => {
  // P = 11/6, printed 1.83; with I = 3 the product is exactly 5.5, which 1.83 × 3 = 5.49 would miss.
  const indices = {
    ...{ discretion: 2, externalRelevance: 2, complexity: 1, economicValue: 3, divisibility: 1, controls: 2 },
    ...{ organisational: 3, economic: 1, reputational: 3, hierarchical: 5 },
  };

  it('is the product of the means before rounding', () => {
    const written = rateEvent(method, event(), { indices });
    expect(written).toMatchObject({ probability: '1.83', impact: '3', score: '5.5', level: 'medium' });
    expect(eventScore(event(written))?.equals(5.5)).toBe(true);
  });

  it('is that of the values where a person has overruled the indices', () => {
    const overruled = event({ probability: '1', impact: '3', indices });
    expect(eventScore(overruled)?.equals(3)).toBe(true);
  });

  it('waits for the last answer', () => {
    expect(rateEvent(method, event(), { indices: { ...indices, controls: null } })).toMatchObject({
      probability: null,
      impact: '3',
      level: null,
    });
  });
});

describe('other bands', () => {
  const sample = loadSamplePlan();

  it('move none of the 40 events of Crema with the preset that it fits, and each preset what it says', () => {
    const moved = bandPresets.map((preset) => [preset.key, levelShifts(sample, bandsOf(preset)).length]);
    expect(Object.fromEntries(moved)).toMatchObject({ program: 0, 'wide-medium': 0, 'narrow-medium': 0 });
    const narrow = bandPresets.find(({ key }) => key === 'narrow-low');
    const shifts = levelShifts(sample, narrow === undefined ? [] : bandsOf(narrow));
    expect(shifts.map(({ from, to }) => `${from} ${to}`)).toEqual(
      Array.from({ length: 4 }, () => 'medium high'),
    );
  });

  it('move an event exactly when the level that it would have is another', () => {
    const border = fc.integer({ min: 1, max: 2400 }).map((cents) => (cents / 100).toFixed(2));
    fc.assert(
      fc.property(border, (below) => {
        const bands = [
          { level: 'low', label: '', below },
          { level: 'medium', label: '', below: null },
        ];
        const moved = new Set(levelShifts(sample, bands).map((shift) => shift.event.id));
        for (const each of sample.riskEvents) {
          const now = Number(each.score) < Number(below) ? 'low' : 'medium';
          expect(moved.has(each.id)).toBe(now !== each.level);
        }
      }),
    );
  });

  it('say which level somebody kept, and leave the undeterminable', () => {
    const doc = planWith({
      riskMethod: method,
      riskEvents: [
        { id: idOf(1), probability: '1', impact: '1', level: 'medium', motivation: 'Esposti' },
        { id: idOf(2), probability: '1', impact: '1', level: 'undeterminable' },
      ],
    });
    expect(levelShifts(doc, method.bands)).toMatchObject([
      { event: { id: idOf(1) }, from: 'medium', to: 'low', kept: true },
    ]);
  });
});

describe('the level of a process', () => {
  const levels = fc.array(fc.constantFrom('low', 'medium', 'high', 'undeterminable', null), { maxLength: 6 });

  it('is the worst among its events, in whatever order they stand', () => {
    fc.assert(
      fc.property(levels, (given) => {
        const rate = (list: typeof given) =>
          processRatings(
            planWith({
              riskMethod: method,
              processes: [{ id: idOf(99), group: 'support', name: 'Gare', mapping: { input: 'Atti' } }],
              riskEvents: list.map((level, index) => ({
                id: idOf(index),
                level,
                catalogueProcess: idOf(99),
              })),
            }),
          ).get(idOf(99));
        const worst = ['high', 'medium', 'low'].find((level) => given.some((each) => each === level)) ?? null;
        expect(rate(given)).toMatchObject({ level: worst, events: given.length, mapped: 1 });
        expect(rate(given.toReversed())).toEqual(rate(given));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a level beside that of the year before', () => {
  it.each([
    ['', 'low', false],
    ['low', 'low', false],
    [' Basso', 'low', false],
    ['medio', 'low', true],
    ['medium', 'low', true],
    ['medio', null, true],
  ])('"%s" and %s: %s', (previousLevel, level, changed) => {
    expect(levelChanged(method.bands, { previousLevel, level })).toBe(changed);
  });
});
