import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { registerGroups, without } from '../../../../../renderer/sections/risk/register/register-rows.ts';
import {
  groupings,
  nothingFiltered,
  type RegisterView,
  sortings,
  type traits,
  wholeRegister,
} from '../../../../../renderer/sections/risk/register/register-view.ts';
import { riskEventSchema } from '../../../../../shared/plan/risk/risk-events.ts';
import { idOf } from '../../../shared/plan/plan-with.ts';

const sample = loadSamplePlan();
const groups = (view: Partial<RegisterView>, register = sample) =>
  registerGroups(register, { ...wholeRegister, ...view });
const counts = (view: Partial<RegisterView>) =>
  Object.fromEntries(groups(view).map(({ title, events }) => [title.slice(0, 8), events.length]));
const total = (view: Partial<RegisterView>) =>
  groups(view).reduce((sum, { events }) => sum + events.length, 0);

describe('the register in groups', () => {
  it('has the areas in the order of the plan, the levels from the highest', () => {
    expect(groups({}).map(({ events }) => events.length)).toEqual([5, 13, 11, 4, 7]);
    expect(groups({})[0]?.title).toBe('Area A – Acquisizione e progressione del personale');
    expect(groups({ grouping: 'level' }).map(({ title, events }) => `${title} ${events.length}`)).toEqual([
      'Livello medio 20',
      'Livello basso 20',
    ]);
    expect(groups({ grouping: 'none' }).map(({ title, events }) => `${title}${events.length}`)).toEqual([
      '40',
    ]);
  });

  it('puts what has none of it last', () => {
    const bare = riskEventSchema.parse({ id: idOf(1) });
    const register = { ...sample, riskEvents: [bare, ...sample.riskEvents] };
    for (const [grouping, title] of [
      ['area', 'Senza area di rischio'],
      ['office', 'Ufficio non indicato'],
      ['level', 'Non valutati'],
    ] as const) {
      expect(groups({ grouping }, register).at(-1)).toMatchObject({ title, events: [{ id: idOf(1) }] });
    }
  });

  it('loses no event and shows none twice, however it is grouped and sorted', () => {
    fc.assert(
      fc.property(fc.constantFrom(...groupings), fc.constantFrom(...sortings), (grouping, sorting) => {
        const ids = groups({ grouping, sorting }).flatMap(({ events }) => events.map(({ id }) => id));
        expect(ids.toSorted()).toEqual(sample.riskEvents.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('sorts by the score from the highest, what has none last', () => {
    const register = {
      ...sample,
      riskEvents: [riskEventSchema.parse({ id: idOf(1) }), ...sample.riskEvents],
    };
    const scores = groups({ grouping: 'none', sorting: 'score' }, register)[0]?.events.map(
      ({ score }) => score,
    );
    expect(scores?.slice(0, 5)).toEqual(['12', '12', '12', '12', '9']);
    expect(scores?.at(-1)).toBeNull();
  });
});

describe('the filters of the register', () => {
  it('hold together', () => {
    expect(counts({ level: 'medium', grouping: 'none' })).toEqual({ '': 20 });
    expect(total({ cell: { probability: 3, impact: 3 } })).toBe(8);
    expect(total({ cell: { probability: 3, impact: 3 }, area: 'A' })).toBe(2);
    expect(total({ search: 'CONCORSUALE mobilità' })).toBe(1);
    expect(total({ level: without })).toBe(0);
    expect(groups({ search: 'nulla di simile' })).toEqual([]);
  });

  it('know the events that changed, have no measure, no level, or another level than computed', () => {
    const [first, second, third, ...others] = sample.riskEvents;
    if (first === undefined || second === undefined || third === undefined) throw new Error('no sample');
    const riskEvents = [
      { ...first, previousLevel: 'basso', measures: [idOf(9)] },
      { ...second, level: 'high' },
      { ...third, level: 'undeterminable' },
      ...others,
    ];
    const shown = (trait: (typeof traits)[number]) =>
      groups({ trait, grouping: 'none' }, { ...sample, riskEvents }).flatMap(({ events }) =>
        events.map(({ id }) => id),
      );
    expect(shown('changed')).toEqual([first.id]);
    expect(shown('unmeasured')).toHaveLength(39);
    expect(shown('unrated')).toEqual([third.id]);
    expect(shown('mismatch')).toEqual([second.id]);
  });

  it('are all taken back at once', () => {
    const filtered = { ...wholeRegister, area: 'A', search: 'x', trait: 'changed' as const, level: 'low' };
    expect({ ...filtered, ...nothingFiltered }).toEqual(wholeRegister);
  });
});
