import { describe, expect, it } from 'vitest';
import { answer } from '../../../electron/ipc/answer.ts';
import { planHandlers } from '../../../electron/ipc/plans.ts';
import type { Call } from '../../../shared/contract/call.ts';
import { contract } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/contract/result.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { testProgram } from '../../support/test-program.ts';

const sample = newPlan({ firstYear: 2025, kind: 'ordinary', administrationName: 'Esempio' });

/** The calls as the window makes them: parsed on the way in and on the way out, over the real store. */
async function door() {
  const { store } = await testProgram();
  const handlers: Record<string, Record<string, (input: never) => unknown>> = {
    ...planHandlers(store, () => sample),
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
