import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProgram, type Program } from '../../../electron/core/program.ts';
import type { FieldTarget } from '../../../renderer/stores/field-target.ts';
import { createPlanStore } from '../../../renderer/stores/plan-store.ts';
import type { Reading } from '../../../shared/labels/reading.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { clientOf } from './store-client.ts';

const administration: FieldTarget = { of: 'single', kind: 'administration' };
const read = (value: unknown): Reading => ({ ok: true, value });

describe('the plan store on a real database', () => {
  let folder: string;
  let program: Program;
  let planId: string;
  let store: ReturnType<typeof createPlanStore>;

  const document = () => {
    const { load } = store.getState();
    if (load.state !== 'ready') throw new Error(`not ready: ${load.state}`);
    return load.document;
  };

  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'piao-store-'));
    program = await openProgram({ folder });
    const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
    planId = doc.plan.id;
    await program.store.create(doc);
    store = createPlanStore(clientOf(program), { pause: 60_000, longest: 60_000, retryAfter: 60_000 });
    await store.getState().open(planId);
  });
  afterEach(async () => {
    store.getState().close();
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows what is typed at once, and calls it saved only when the database holds it', async () => {
    store.getState().edit(administration, 'mayor', 'Anna Rossi', read('Anna Rossi'));
    expect(store.getState().drafts['administration/mayor']?.shown).toBe('Anna Rossi');
    expect(store.getState().saving).toEqual({ state: 'saving' });
    expect((await program.store.read(planId)).administration.mayor).toBe('');
    await store.getState().flush();
    expect((await program.store.read(planId)).administration.mayor).toBe('Anna Rossi');
    expect(store.getState().saving.state).toBe('saved');
    expect(store.getState().drafts).toEqual({});
    expect(document()).toEqual(await program.store.read(planId));
  });

  it('keeps what cannot be read out of the plan, and says so when all is to be stored', async () => {
    store.getState().edit(administration, 'employees', 'molti', { ok: false, reason: 'Non è un numero.' });
    await expect(store.getState().flush()).rejects.toThrow('Non è un numero.');
    expect((await program.store.read(planId)).administration.employees).toBeNull();
    store.getState().edit(administration, 'employees', '12', read(12));
    await store.getState().flush();
    expect((await program.store.read(planId)).administration.employees).toBe(12);
  });

  it('keeps a refused value in the window with the reason of the main process', async () => {
    store.getState().edit(administration, 'employees', '-1', read(-1));
    await expect(store.getState().flush()).rejects.toThrow();
    expect(store.getState().saving.state).toBe('failed');
    expect(store.getState().drafts['administration/employees']?.shown).toBe('-1');
    expect(document().administration.employees).toBeNull();
  });

  it('writes what follows from a value with it, as one action made of the plan as it then stands', async () => {
    const id = await store.getState().create('riskEvents', { impact: '3' }, 0);
    const target: FieldTarget = { of: 'item', kind: 'riskEvents', id };
    const also = (value: unknown) => {
      const [event] = document().riskEvents;
      return { score: `${Number(value) * Number(event?.impact)}` };
    };
    store.getState().edit(target, 'probability', '2', read('2'), also);
    await store.getState().flush();
    expect((await program.store.read(planId)).riskEvents[0]).toMatchObject({ probability: '2', score: '6' });
    await store.getState().undo();
    expect(document().riskEvents[0]).toMatchObject({ probability: null, score: null });
  });

  it('follows the database through adding, moving, deleting and undoing', async () => {
    const { create, move, remove, undo, redo } = store.getState();
    const first = await create('objectives', { title: 'Primo' }, 0);
    const second = await create('objectives', { title: 'Secondo' }, 1);
    await move('objectives', second, 0);
    expect(document().objectives.map(({ id }) => id)).toEqual([second, first]);
    await remove('objectives', second);
    expect(document().objectives.map(({ id }) => id)).toEqual([first]);
    await undo();
    expect(document().objectives.map(({ title }) => title)).toEqual(['Secondo', 'Primo']);
    await redo();
    expect(document()).toEqual(await program.store.read(planId));
    expect(document().objectives).toHaveLength(1);
  });

  it('undoes what is still being typed, as the last action', async () => {
    store.getState().edit(administration, 'mayor', 'Anna', read('Anna'));
    await store.getState().flush();
    store.getState().edit(administration, 'phone', '0373 8941', read('0373 8941'));
    await store.getState().undo();
    expect(document().administration).toMatchObject({ mayor: 'Anna', phone: '' });
  });

  it('has nothing to undo in a plan nobody has touched', async () => {
    expect(await store.getState().undo()).toEqual([]);
    expect(store.getState().saving).toEqual({ state: 'unchanged' });
  });

  it('says why a plan does not open', async () => {
    await store.getState().open('00000000-0000-7000-8000-000000000000');
    expect(store.getState().load).toMatchObject({ state: 'failed' });
  });
});
