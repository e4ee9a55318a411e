import { afterEach, describe, expect, it } from 'vitest';
import { beginTyping } from '../../../renderer/components/grid/cell-typing.ts';
import { type FieldTarget, fieldKey } from '../../../renderer/stores/field-target.ts';
import type { Fields } from '../../../renderer/stores/plan-client.ts';
import { createPlanStore } from '../../../renderer/stores/plan-store.ts';
import type { Reading } from '../../../shared/labels/reading.ts';
import { followingFields } from '../../../shared/plan/following-fields.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { testProgram } from '../../support/test-program.ts';
import { clientOf } from './store-client.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** As the cells of a count read: figures only. */
const read = (text: string): Reading =>
  /^\d+$/.test(text) ? { ok: true, value: Number(text) } : { ok: false, reason: `«${text}» non si legge.` };

/** One row of the headcount with 4 people, and a cell of it being opened. */
async function openCell(pause = 1) {
  const program = await testProgram(undefined, { editPause: 60_000 });
  const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
  await program.store.create(doc);
  const store = createPlanStore(clientOf(program), { pause, longest: pause, retryAfter: 60_000 });
  closing.push(store.getState().close);
  await store.getState().open(doc.plan.id);
  const id = await store
    .getState()
    .create('headcount', { profile: 'Istruttore', contract: 'permanent', heads: 4 }, 0);
  const target: FieldTarget = { of: 'item', kind: 'headcount', id };
  return {
    store,
    begin: () => beginTyping(store, target, 'heads', read),
    stored: async () => (await program.store.read(doc.plan.id)).headcount[0]?.heads,
    draft: () => store.getState().drafts[fieldKey(target, 'heads')],
    target,
    /** All that was on its way has arrived. */
    settled: () =>
      store
        .getState()
        .flush()
        .catch(() => undefined),
  };
}

describe('what is written in a cell', () => {
  it('is in the database after the pause, although nobody has left the cell', async () => {
    const { begin, stored, draft } = await openCell();
    begin().type('12');
    await expect.poll(stored).toBe(12);
    await expect.poll(draft).toBeUndefined();
  });

  it('is one action for undo, however often it was sent on the way', async () => {
    const { begin, stored, store } = await openCell();
    const typing = begin();
    for (const text of ['1', '12', '123']) {
      typing.type(text);
      await expect.poll(stored).toBe(Number(text));
    }
    typing.leave();
    await store.getState().undo();
    expect(await stored()).toBe(4);
  });

  it('is sent at once when the cell is left', async () => {
    const { begin, stored } = await openCell(60_000);
    const typing = begin();
    typing.type('12');
    typing.leave();
    await expect.poll(stored).toBe(12);
  });
});

describe('Esc in a cell', () => {
  it('brings back what stood there, stored meanwhile or still on its way', async () => {
    for (const pause of [1, 60_000]) {
      const { begin, stored, draft, settled } = await openCell(pause);
      const typing = begin();
      typing.type('12');
      if (pause === 1) await expect.poll(stored).toBe(12);
      typing.takeBack();
      await settled();
      expect(await stored()).toBe(4);
      expect(draft()).toBeUndefined();
    }
  });

  it('stores nothing when nothing was typed, or nothing that can be read', async () => {
    const { begin, stored, draft, store } = await openCell();
    const savedBefore = store.getState().saving;
    begin().takeBack();
    const typing = begin();
    typing.type('molti');
    expect(draft()?.problem).toBe('«molti» non si legge.');
    typing.takeBack();
    expect(draft()).toBeUndefined();
    expect(await stored()).toBe(4);
    expect(store.getState().saving).toEqual(savedBefore);
  });

  it('brings back the value also when what was sent is followed by what cannot be read', async () => {
    const { begin, stored, draft, settled } = await openCell();
    const typing = begin();
    typing.type('12');
    await expect.poll(stored).toBe(12);
    typing.type('12 circa');
    typing.takeBack();
    await settled();
    expect(await stored()).toBe(4);
    expect(draft()).toBeUndefined();
  });

  it('leaves the words that could not be read before, with their reason', async () => {
    const { begin, store, target, stored, draft, settled } = await openCell();
    store.getState().edit(target, 'heads', 'molti', read('molti'));
    const unreadable = draft();
    const first = begin();
    first.type('moltissimi');
    first.takeBack();
    expect(draft()).toEqual(unreadable);

    const second = begin();
    second.type('12');
    await expect.poll(stored).toBe(12);
    second.takeBack();
    await settled();
    await expect.poll(draft).toEqual(unreadable);
    expect(await stored()).toBe(4);
  });

  it('brings back a value from just before that was not stored yet', async () => {
    const { begin, store, target, stored, settled } = await openCell(60_000);
    store.getState().edit(target, 'heads', '7', read('7'));
    const typing = begin();
    typing.type('12');
    typing.takeBack();
    await settled();
    expect(await stored()).toBe(7);
  });
});

describe('what follows from a value that is written in a cell', () => {
  async function openProbability() {
    const program = await testProgram(undefined, { editPause: 60_000 });
    const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
    await program.store.create(doc);
    const store = createPlanStore(clientOf(program), { pause: 1, longest: 1, retryAfter: 60_000 });
    closing.push(store.getState().close);
    await store.getState().open(doc.plan.id);
    const id = await store
      .getState()
      .create('riskEvents', { probability: '2', impact: '3', score: '6', level: null }, 0);
    const target: FieldTarget = { of: 'item', kind: 'riskEvents', id };
    const also = (value: unknown): Fields => {
      const { load } = store.getState();
      if (load.state !== 'ready') throw new Error('no plan is open');
      const [event] = load.document.riskEvents;
      return event === undefined
        ? {}
        : followingFields(load.document, 'riskEvents', event, { probability: value });
    };
    const event = async () => {
      const [found] = (await program.store.read(doc.plan.id)).riskEvents;
      return [found?.probability, found?.score];
    };
    const words = (text: string): Reading => ({ ok: true, value: text });
    return { store, event, typing: beginTyping(store, target, 'probability', words, also) };
  }

  it('is stored with it, by one action, at every pause', async () => {
    const { typing, event, store } = await openProbability();
    typing.type('4');
    await expect.poll(event).toEqual(['4', '12']);
    typing.type('4.5');
    await expect.poll(event).toEqual(['4.5', '13.5']);
    typing.leave();
    await store.getState().undo();
    expect(await event()).toEqual(['2', '6']);
  });

  it('goes back with it when the person thinks better of it', async () => {
    const { typing, event } = await openProbability();
    typing.type('4');
    await expect.poll(event).toEqual(['4', '12']);
    typing.takeBack();
    await expect.poll(event).toEqual(['2', '6']);
  });
});
