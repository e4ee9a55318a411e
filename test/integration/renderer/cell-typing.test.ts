import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { beginTyping, sentWhenLeft } from '../../../renderer/components/grid/cell-typing.ts';
import { type FieldTarget, fieldKey } from '../../../renderer/stores/field-target.ts';
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

interface Rating {
  readonly probability: string | null;
  readonly impact: string | null;
  readonly score: string | null;
  readonly level: string | null;
}

const bands = [
  { level: 'basso', label: 'Basso', below: '4' },
  { level: 'medio', label: 'Medio', below: '9' },
  { level: 'alto', label: 'Alto', below: null },
];

const figures = (text: string): Reading => {
  if (text === '') return { ok: true, value: null };
  return /^[0-5](\.\d)?$/.test(text)
    ? { ok: true, value: text }
    : { ok: false, reason: `«${text}» non si legge.` };
};

/** A register of one event, in which its probability or impact is written. */
async function openRegister() {
  const program = await testProgram(undefined, { editPause: 60_000 });
  const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
  await program.store.create({ ...doc, riskMethod: { ...doc.riskMethod, bands } });
  const store = createPlanStore(clientOf(program), { pause: 1, longest: 1, retryAfter: 60_000 });
  closing.push(store.getState().close);
  await store.getState().open(doc.plan.id);
  const planNow = () => {
    const { load } = store.getState();
    if (load.state !== 'ready') throw new Error('no plan is open');
    return load.document;
  };
  const open = async (rating: Rating) => {
    const id = await store.getState().create('riskEvents', { ...rating }, 0);
    const target: FieldTarget = { of: 'item', kind: 'riskEvents', id };
    return {
      begin: (field: 'probability' | 'impact' = 'probability') =>
        beginTyping(store, target, field, figures, (row, value) =>
          followingFields(planNow(), 'riskEvents', row, { [field]: value }),
        ),
      stored: async (): Promise<Rating> => {
        const event = (await program.store.read(doc.plan.id)).riskEvents.find((each) => each.id === id);
        if (event === undefined) throw new Error('the event is gone');
        const { probability, impact, score, level } = event;
        return { probability, impact, score, level };
      },
    };
  };
  const settled = () =>
    store
      .getState()
      .flush()
      .catch(() => undefined);
  return { store, open, settled };
}

const rated = (
  probability: string | null,
  impact: string | null,
  score: string | null,
  level: string | null,
) => ({
  probability,
  impact,
  score,
  level,
});

describe('what follows from a value that is written in a cell', () => {
  it('is stored with it, by one action, at every pause', async () => {
    const { open, store } = await openRegister();
    const { begin, stored } = await open(rated('2', '3', '6', 'medio'));
    const typing = begin();
    for (const [text, after] of [
      ['4', rated('4', '3', '12', 'alto')],
      ['4.5', rated('4.5', '3', '13.5', 'alto')],
      ['0', rated('0', '3', '0', 'basso')],
    ] as const) {
      typing.type(text);
      await expect.poll(stored).toEqual(after);
    }
    typing.leave();
    await store.getState().undo();
    expect(await stored()).toEqual(rated('2', '3', '6', 'medio'));
  });

  it('goes back with it when the person thinks better of it', async () => {
    const { open, settled } = await openRegister();
    const { begin, stored } = await open(rated('2', '3', '6', 'medio'));
    const typing = begin();
    typing.type('4');
    await expect.poll(stored).toEqual(rated('4', '3', '12', 'alto'));
    typing.takeBack();
    await settled();
    expect(await stored()).toEqual(rated('2', '3', '6', 'medio'));
  });

  it('leaves a level that a person chose, although a figure on the way happens to compute it', async () => {
    const { open, settled } = await openRegister();
    const chosen = rated('1', '3', '3', 'alto');
    const { begin, stored } = await open(chosen);
    for (const leaving of ['takeBack', 'leave'] as const) {
      const typing = begin();
      typing.type('5');
      await expect.poll(stored).toEqual(rated('5', '3', '15', 'alto'));
      typing.type('1');
      if (leaving === 'leave') await expect.poll(stored).toEqual(chosen);
      typing[leaving]();
      await settled();
      expect(await stored()).toEqual(chosen);
    }
  });

  it('is worked out with a neighbour that was still on its way when the cell was opened', async () => {
    const { open, settled } = await openRegister();
    const { begin, stored } = await open(rated('1', '1', '1', 'basso'));
    const first = begin('probability');
    first.type('3');
    first.leave();
    const second = begin('impact');
    second.type('4');
    second.leave();
    await settled();
    expect(await stored()).toEqual(rated('3', '4', '12', 'alto'));
    const third = begin('probability');
    third.type('5');
    third.leave();
    begin('impact').takeBack();
    await settled();
    expect(await stored()).toEqual(rated('5', '4', '20', 'alto'));
  });

  const figure = fc.constantFrom('0', '1', '1.5', '2', '3', '4', '5');
  const rating = fc.record({
    probability: fc.option(figure),
    impact: fc.option(figure),
    score: fc.option(fc.constantFrom('0', '3', '12', '20')),
    level: fc.option(fc.constantFrom('basso', 'medio', 'alto', 'undeterminable')),
  });
  const field = fc.constantFrom('probability' as const, 'impact' as const);
  /** What is written, and whether it is stored before the next key. */
  const keys = fc.array(fc.tuple(fc.oneof(figure, fc.constantFrom('', 'molto')), fc.boolean()), {
    minLength: 1,
    maxLength: 5,
  });

  it('leaves the row as it was after Esc, whatever was typed', async () => {
    const { open, settled } = await openRegister();
    await fc.assert(
      fc.asyncProperty(rating, field, keys, async (before, name, typed) => {
        const { begin, stored } = await open(before);
        const typing = begin(name);
        for (const [text, waits] of typed) {
          typing.type(text);
          if (waits) await settled();
        }
        typing.takeBack();
        await settled();
        expect(await stored()).toEqual(before);
      }),
      {
        numRuns: 40,
        examples: [
          [rated('1', '3', '3', 'alto'), 'probability', [['5', true]]],
          [rated(null, null, '12', null), 'probability', [['3', true]]],
        ],
      },
    );
  });

  it('is the same after any figures on the way as if the last one had been typed at once', async () => {
    const { open, settled } = await openRegister();
    await fc.assert(
      fc.asyncProperty(rating, field, keys, figure, async (before, name, typed, last) => {
        const results: Rating[] = [];
        for (const way of [typed, []]) {
          const { begin, stored } = await open(before);
          const typing = begin(name);
          for (const [text, waits] of [...way, [last, false] as const]) {
            typing.type(text);
            if (waits) await settled();
          }
          typing.leave();
          await settled();
          results.push(await stored());
        }
        expect(results[0]).toEqual(results[1]);
      }),
      { numRuns: 30, examples: [[rated('1', '3', '3', 'alto'), 'probability', [['5', true]], '1']] },
    );
  });
});

describe('the letter of a risk area, on the way from one that another area has', () => {
  async function openArea() {
    const { store, settled } = await openRegister();
    const { create } = store.getState();
    await create('riskAreas', { code: 'Y', name: 'Altra' }, 0);
    const id = await create('riskAreas', { code: 'Z', name: 'Propria' }, 0);
    const code = () => {
      const { load } = store.getState();
      return load.state === 'ready' ? load.document.riskAreas.find((area) => area.id === id)?.code : null;
    };
    const begun = beginTyping(store, { of: 'item', kind: 'riskAreas', id }, 'code', (text) => ({
      ok: true,
      value: text,
    }));
    return { store, settled, code, begun, typing: sentWhenLeft(begun) };
  }

  it('would be refused half-way', async () => {
    const { begun, settled, store } = await openArea();
    begun.type('Y');
    await settled();
    expect(store.getState().saving.state).toBe('failed');
  });

  it('is sent when the cell is left, and nothing before that', async () => {
    const { typing, settled, code, store } = await openArea();
    typing.type('Y');
    await settled();
    expect(store.getState().saving.state).toBe('saved');
    typing.type('Y1');
    typing.leave();
    await settled();
    expect(code()).toBe('Y1');
    expect(store.getState().saving.state).toBe('saved');
  });

  it('stays as it was after Esc, or when nothing was typed', async () => {
    const { typing, settled, code, store } = await openArea();
    typing.leave();
    typing.type('Y1');
    typing.takeBack();
    await settled();
    expect(code()).toBe('Z');
    expect(store.getState().drafts).toEqual({});
  });
});
