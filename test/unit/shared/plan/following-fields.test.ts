import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followingFields } from '../../../../shared/plan/following-fields.ts';
import { rateEvent } from '../../../../shared/plan/risk/rate-event.ts';
import { riskEventSchema } from '../../../../shared/plan/risk/risk-events.ts';
import { idOf, planWith } from './plan-with.ts';

const bands = [
  { level: 'low', label: 'basso', below: '5.5' },
  { level: 'medium', label: 'medio', below: '13.5' },
  { level: 'high', label: 'alto', below: null },
];
const doc = planWith({ riskMethod: { bands } });
const event = riskEventSchema.parse({
  id: idOf(1),
  probability: '3',
  impact: '2',
  score: '6',
  level: 'medium',
});

describe('what follows from a new value', () => {
  it('is score and level for a part of a rating', () => {
    expect(followingFields(doc, 'riskEvents', event, { probability: '5' })).toEqual({
      score: '10',
      level: 'medium',
    });
    expect(followingFields(doc, 'riskEvents', event, { impact: '5' })).toEqual({
      score: '15',
      level: 'high',
    });
    expect(followingFields(doc, 'riskEvents', event, { probability: null })).toEqual({
      score: null,
      level: null,
    });
  });

  it('is not what is written together with it', () => {
    expect(followingFields(doc, 'riskEvents', event, { impact: '5', level: 'low' })).toEqual({ score: '15' });
  });

  it('keeps a level that a person chose, with its own method or against the bands', () => {
    const chosen = { ...event, level: 'high', motivation: 'Precedenti.' };
    expect(followingFields(doc, 'riskEvents', chosen, { probability: '1' })).toEqual({
      score: '2',
      level: 'high',
    });
    const undeterminable = { ...event, level: 'undeterminable' };
    expect(followingFields(doc, 'riskEvents', undeterminable, { probability: '5' })).toMatchObject({
      level: 'undeterminable',
    });
  });

  it('is nothing for other fields and other kinds, nor for a value that no schema takes', () => {
    expect(followingFields(doc, 'riskEvents', event, { office: 'Gare', score: '9' })).toEqual({});
    expect(followingFields(doc, 'hires', { id: idOf(2) }, { probability: '5' })).toEqual({});
    expect(followingFields(doc, 'riskEvents', event, { probability: 'tre' })).toEqual({});
  });

  it('is what the form writes, for any values', () => {
    const value = fc.option(fc.integer({ min: 0, max: 500 }).map((cents) => String(cents / 100)));
    fc.assert(
      fc.property(value, value, value, (probability, impact, next) => {
        const before = { ...event, probability, impact };
        const written = { impact: next, ...followingFields(doc, 'riskEvents', before, { impact: next }) };
        expect(written).toEqual(rateEvent(doc.riskMethod, before, { impact: next }));
      }),
    );
  });
});
