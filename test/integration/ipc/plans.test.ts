import { describe, expect, it } from 'vitest';
import { answer } from '../../../electron/ipc/answer.ts';
import { planHandlers } from '../../../electron/ipc/plans.ts';
import type { Call } from '../../../shared/contract/call.ts';
import { contract } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/contract/result.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { testProgram } from '../../support/test-program.ts';

const sample = newPlan({ firstYear: 2025, kind: 'ordinary', administrationName: 'Esempio' });

/** The calls as the window makes them: parsed on the way in and on the way out, over the real store. */
async function door() {
  const { store, reviews } = await testProgram();
  const handlers: Record<string, Record<string, (input: never) => unknown>> = {
    ...planHandlers(store, reviews, () => sample),
  };
  const faults: unknown[] = [];
  const ask = async (channel: string, input?: unknown): Promise<Result<unknown>> => {
    const [area = '', name = ''] = channel.split('.');
    const calls: Record<string, Record<string, Call>> = contract;
    const [call, handler] = [calls[area]?.[name], handlers[area]?.[name]];
    if (call === undefined || handler === undefined) throw new Error(`no call ${channel}`);
    expect(call.channel).toBe(channel);
    return answer(
      call,
      handler as (input: unknown) => unknown,
      input,
      (_message, cause) => void faults.push(cause),
    );
  };
  const value = async (channel: string, input?: unknown) => {
    const result = await ask(channel, input);
    expect(faults).toEqual([]);
    if (!result.ok) throw new Error(result.error.message);
    return result.value as Record<string, unknown>;
  };
  const { planId } = await value('plans.create', {
    firstYear: 2026,
    kind: 'ordinary',
    administrationName: 'Comune',
  });
  return { ask, value, planId, faults };
}

describe('the calls on plans', () => {
  it('create, list and read', async () => {
    const { value, planId } = await door();
    expect(await value('plans.list')).toMatchObject([
      { id: planId, administrationName: 'Comune', firstYear: 2026 },
    ]);
    expect(await value('plans.read', { planId })).toMatchObject({
      document: { administration: { name: 'Comune' }, plan: { id: planId } },
      canUndo: false,
      canRedo: false,
    });
  });

  it('take the sample in once and open it afterwards', async () => {
    const { value } = await door();
    expect(await value('plans.createSample')).toEqual({ planId: sample.plan.id });
    expect(await value('plans.createSample')).toEqual({ planId: sample.plan.id });
    expect(await value('plans.list')).toHaveLength(2);
  });

  it('write every kind of thing, answer what changed, and go back', async () => {
    const { value, planId } = await door();
    const created = await value('items.create', { planId, kind: 'objectives', fields: { title: 'Uno' } });
    const { id } = created;
    expect(created).toMatchObject({
      canUndo: true,
      changes: [{ target: 'item', id, after: { title: 'Uno' } }],
    });
    await value('items.create', { planId, kind: 'objectives', fields: { title: 'Zero' }, position: 0 });
    await value('items.update', { planId, kind: 'objectives', id, fields: { strategic: true } });
    await value('items.move', { planId, kind: 'objectives', id, position: 0 });
    await value('singles.update', { planId, kind: 'administration', fields: { mayor: 'Nuova' } });
    await value('sections.update', { planId, key: 'premise', fields: { title: 'Introduzione' } });
    await value('header.update', { planId, fields: { period: { firstYear: 2027 } } });
    const { document } = await value('plans.read', { planId });
    expect(document).toMatchObject({
      plan: { period: { firstYear: 2027 } },
      administration: { mayor: 'Nuova' },
      sections: { premise: { title: 'Introduzione' } },
      objectives: [{ id, strategic: true }, { title: 'Zero' }],
    });
    expect(await value('history.undo', { planId })).toMatchObject({
      changes: [{ target: 'header' }],
      canRedo: true,
    });
    expect(await value('history.redo', { planId })).toMatchObject({ canRedo: false });
    expect(await value('items.remove', { planId, kind: 'objectives', id })).toMatchObject({
      changes: [{ after: null }],
    });
  });

  it('carry out several edits at once, and give new items their ids', async () => {
    const { value, ask, planId } = await door();
    const { ids, canUndo } = await value('items.batch', {
      planId,
      edits: [
        { edit: 'create', kind: 'objectives', fields: { title: 'Uno' } },
        { edit: 'create', kind: 'objectives', fields: { title: 'Zero' }, position: 0 },
      ],
    });
    expect(canUndo).toBe(true);
    const [one, zero] = ids as [string, string];
    expect(await value('plans.read', { planId })).toMatchObject({
      document: { objectives: [{ id: zero }, { id: one }] },
    });
    const edits = [
      { edit: 'move', kind: 'objectives', id: one, position: 0 },
      { edit: 'update', kind: 'objectives', id: one, fields: { number: 'sette' } },
    ];
    expect(await ask('items.batch', { planId, edits })).toMatchObject({
      ok: false,
      error: { code: 'plan.item', details: { edit: 1 } },
    });
    expect(await ask('history.undo', { planId })).toMatchObject({ ok: true, value: { canUndo: false } });
  });

  it('find what is written, show its history and bring an older value back', async () => {
    const { value, planId } = await door();
    const { id } = await value('items.create', { planId, kind: 'objectives', fields: { title: 'Città' } });
    const target = { of: 'item', kind: 'objectives', id };
    expect(await value('search.find', { planId, query: 'citta' })).toMatchObject([
      {
        target,
        title: { text: 'Città', marks: [{ start: 0, end: 5 }] },
        sectionKey: '2.2',
        path: 'objectives[0]',
      },
    ]);
    await value('items.remove', { planId, kind: 'objectives', id });
    const { entries, more } = await value('history.ofItem', { planId, target });
    expect(more).toBe(false);
    expect(entries).toMatchObject([
      { what: 'removed', action: 'edit' },
      { what: 'created', fields: [{ field: 'title', before: null, after: 'Città' }] },
    ]);
    const [{ actionId }] = entries as [{ actionId: string }];
    await value('history.restore', { planId, target, actionId, side: 'before' });
    expect(await value('plans.read', { planId })).toMatchObject({
      document: { objectives: [{ id, title: 'Città' }] },
    });
  });

  it('duplicate a plan, put one away and take it out again', async () => {
    const { value, planId } = await door();
    const copy = await value('plans.duplicate', { planId, firstYear: 2029 });
    expect(await value('plans.read', copy)).toMatchObject({
      document: { plan: { period: { firstYear: 2029 }, basedOn: { planId } } },
    });
    await value('plans.archive', { planId });
    const statuses = async () =>
      Object.fromEntries(
        Object.values(await value('plans.list')).map((plan) => {
          const { id, status } = plan as { id: string; status: string };
          return [id, status];
        }),
      );
    expect(await statuses()).toEqual({ [planId as string]: 'archived', [copy.planId as string]: 'draft' });
    await value('plans.unarchive', { planId });
    expect((await statuses())[planId as string]).toBe('draft');
  });

  it('make next year’s plan from one, with marks to clear', async () => {
    const { value, planId } = await door();
    const next = await value('plans.rollOver', { planId });
    const { document } = (await value('plans.read', { planId: next.planId })) as { document: PlanDocument };
    const old = (await value('plans.read', { planId })) as { document: PlanDocument };
    const oldFirst = Number(old.document.plan.period.firstYear);
    expect(document.plan).toMatchObject({ period: { firstYear: oldFirst + 1 }, basedOn: { planId } });
    expect(next.toReview).toBe(document.reviewMarks.length);
    const [mark] = document.reviewMarks;
    await value('items.batch', {
      planId: next.planId,
      edits: [{ edit: 'update', kind: 'reviewMarks', id: mark?.id, fields: { state: 'cleared' } }],
    });
    const after = (await value('plans.read', { planId: next.planId })) as { document: PlanDocument };
    expect(after.document.reviewMarks[0]?.state).toBe('cleared');
  });

  it('tell what does not hold', async () => {
    const { value, planId } = await door();
    const { id } = await value('items.create', {
      planId,
      kind: 'objectives',
      fields: { title: 'Senza baseline' },
    });
    expect(await value('findings.of', { planId })).toContainEqual(
      expect.objectContaining({ code: 'objective.baseline-missing', item: id }),
    );
  });

  it('refuse with the sentence of the store', async () => {
    const { ask, planId } = await door();
    const result = await ask('items.create', { planId, kind: 'hires', fields: { status: 'forse' } });
    expect(result).toMatchObject({ ok: false, error: { code: 'plan.item' } });
  });

  it.each([
    ['items.create', { kind: 'administration', fields: {} }],
    ['items.update', { kind: 'objectives', id: 'x', fields: {} }],
    ['items.move', { kind: 'objectives', id: sample.plan.id, position: -1 }],
    ['header.update', { fields: { status: 'approved' } }],
    ['sections.update', { key: 'premise', fields: {}, more: 1 }],
  ])('do not even ask the store about a call that is not one: %s %j', async (channel, input) => {
    const { ask, planId, faults } = await door();
    expect(await ask(channel, { planId, ...input })).toMatchObject({
      ok: false,
      error: { code: 'ipc.input' },
    });
    expect(faults).toHaveLength(1);
  });
});
