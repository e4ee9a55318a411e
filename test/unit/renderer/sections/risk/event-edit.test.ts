import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import {
  eventEdit,
  linkEdits,
  recomputeEdits,
} from '../../../../../renderer/sections/risk/event/event-edit.ts';
import { riskEventSchema } from '../../../../../shared/plan/risk/risk-events.ts';
import { idOf } from '../../../shared/plan/plan-with.ts';

const sample = loadSamplePlan();
const event = (number: number, fields: Readonly<Record<string, unknown>> = {}) =>
  riskEventSchema.parse({ id: idOf(number), ...fields });

describe('links between a measure and events', () => {
  const measure = idOf(9);
  const events = [event(1, { measures: [idOf(8), measure] }), event(2), event(3, { measures: [measure] })];

  it('are made and taken off only where they change, and leave other measures', () => {
    expect(linkEdits(events, measure, ({ id }) => id !== idOf(1))).toEqual([
      eventEdit(idOf(1), { measures: [idOf(8)] }),
      eventEdit(idOf(2), { measures: [measure] }),
    ]);
    expect(linkEdits(events, measure, ({ measures }) => measures.includes(measure))).toEqual([]);
  });
});

describe('score and level worked out again', () => {
  it('change nothing in the register of Crema', () => {
    expect(recomputeEdits(sample.riskMethod, sample.riskEvents)).toEqual([]);
  });

  it('follow the values, and leave what a person chose', () => {
    const values = { probability: '3', impact: '3', score: '6' };
    const events = [
      event(1, { ...values, level: 'low' }),
      event(2, { ...values, level: 'low', motivation: 'Nessun precedente.' }),
      event(3, { ...values, level: 'undeterminable' }),
      event(4, { score: '6', level: 'medium' }),
    ];
    expect(recomputeEdits(sample.riskMethod, events)).toEqual([
      eventEdit(idOf(1), { score: '9', level: 'medium' }),
      eventEdit(idOf(2), { score: '9', level: 'low' }),
      eventEdit(idOf(3), { score: '9', level: 'undeterminable' }),
      eventEdit(idOf(4), { score: null, level: 'medium' }),
    ]);
  });
});
