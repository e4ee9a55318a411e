import { describe, expect, it } from 'vitest';
import { openWindow } from './window-door.ts';

/** Two events with P and I, and a measure. */
async function withEvents() {
  const window = await openWindow();
  const actions = await import('../../../renderer/sections/risk/event/event-actions.ts');
  const { create } = window.planStore.getState();
  const measure = await create('measures', { title: 'Rotazione', kind: 'specific' }, 0);
  const first = await create('riskEvents', { description: 'Uno', probability: '2', impact: '3' }, 0);
  const second = await create('riskEvents', { description: 'Due', probability: '4', impact: '4' }, 1);
  const event = (id: string) => {
    const found = window.document().riskEvents.find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error('no event');
    return found;
  };
  return { ...window, actions, measure, first, second, event };
}

describe('the actions on risk events', () => {
  it('add an empty one at the end and open it where it is written', async () => {
    const { actions, document, place } = await withEvents();
    await actions.addEvent();
    const added = document().riskEvents.at(-1);
    expect(added?.description).toBe('');
    expect(place()).toEqual({
      section: '2.3',
      item: { kind: 'riskEvents', id: added?.id },
      focus: `riskEvents/${added?.id}/description`,
    });
  });

  it('write the same in several as one action, told with their number', async () => {
    const { actions, first, second, event, notice, planStore } = await withEvents();
    expect(await actions.writeEvents([first, second], { office: 'Ufficio gare' })).toBe(true);
    expect([event(first).office, event(second).office]).toEqual(['Ufficio gare', 'Ufficio gare']);
    expect(notice()?.text).toBe('Modificati 2 eventi.');
    await planStore.getState().undo();
    expect([event(first).office, event(second).office]).toEqual(['', '']);
    await actions.writeEvents([first], { office: 'Tributi' });
    expect(notice()?.text).toBe('Modificato 1 evento.');
  });

  it('link a measure to those that lack it, and say so when none does', async () => {
    const { actions, measure, first, second, event, notice } = await withEvents();
    await actions.linkMeasure([first], measure);
    expect(event(first).measures).toEqual([measure]);
    await actions.linkMeasure([first, second], measure);
    expect([event(first).measures, event(second).measures]).toEqual([[measure], [measure]]);
    expect(notice()?.text).toBe('Modificato 1 evento.');
    expect(await actions.linkMeasure([first, second], measure)).toBe(true);
    expect(notice()?.text).toBe('Tutti gli eventi scelti hanno già questa misura.');
  });

  it('reckon scores as the values give them, once', async () => {
    const { actions, first, second, event, notice, document, stored } = await withEvents();
    await actions.recompute([first, second]);
    expect([event(first).score, event(second).score]).toEqual(['6', '16']);
    expect(document()).toEqual(await stored());
    await actions.recompute([first, second]);
    expect(notice()?.text).toBe('Punteggi e livelli degli eventi scelti sono già quelli del calcolo.');
  });

  it('know what follows from a change, and nothing of an event that is gone', async () => {
    const { actions, first } = await withEvents();
    expect(actions.followingFields(first, { probability: '5' })).toMatchObject({ score: '15' });
    expect(actions.followingFields('00000000-0000-7000-8000-000000000099', { probability: '5' })).toEqual({});
  });

  it('tell a refusal, and write nothing', async () => {
    const { actions, first, event, notice } = await withEvents();
    const gone = ['00000000-0000-7000-8000-000000000099'];
    expect(await actions.writeEvent(first, { measures: gone, impact: '4' }, 'Mai.')).toBe(false);
    expect(notice()?.tone).toBe('error');
    expect(event(first)).toMatchObject({ measures: [], impact: '3' });
  });
});
