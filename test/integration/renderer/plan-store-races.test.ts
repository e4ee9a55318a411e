import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Program } from '../../../electron/core/program.ts';
import type { FieldTarget } from '../../../renderer/stores/field-target.ts';
import { createPlanStore } from '../../../renderer/stores/plan-store.ts';
import { PiaoError } from '../../../shared/errors.ts';
import type { Reading } from '../../../shared/labels/reading.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { testProgram } from '../../support/test-program.ts';
import { clientOf, Wire } from './store-client.ts';

const administration: FieldTarget = { of: 'single', kind: 'administration' };
const read = (value: unknown): Reading => ({ ok: true, value });
const objective = (id: string): FieldTarget => ({ of: 'item', kind: 'objectives', id });

describe('the plan store while answers are on their way', () => {
  let program: Program;
  let wire: Wire;
  let store: ReturnType<typeof createPlanStore>;
  let planId: string;

  const state = () => store.getState();
  const document = () => {
    const { load } = state();
    if (load.state !== 'ready') throw new Error(`not ready: ${load.state}`);
    return load.document;
  };
  const typeMayor = (name: string) => state().edit(administration, 'mayor', name, read(name));
  const stored = () => program.store.read(planId);
  const waiting = (calls: number) => vi.waitFor(() => expect(wire.waiting).toBe(calls));

  async function storeWith(timing: { pause: number; longest: number; retryAfter: number }) {
    store = createPlanStore(wire.carry(clientOf(program)), timing);
    onTestFinished(() => store.getState().close());
    await store.getState().open(planId);
  }

  beforeEach(async () => {
    program = await testProgram();
    const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
    planId = doc.plan.id;
    await program.store.create(doc);
    wire = new Wire();
    await storeWith({ pause: 60_000, longest: 60_000, retryAfter: 60_000 });
  });

  it('keeps showing what is typed while an older text of the field is being stored', async () => {
    wire.hold();
    typeMayor('Anna');
    state().leave(administration, 'mayor');
    await waiting(1);
    typeMayor('Anna Rossi');
    wire.next();
    await vi.waitFor(() => expect(document().administration.mayor).toBe('Anna'));
    expect(state().drafts['administration/mayor']?.shown).toBe('Anna Rossi');
    expect(state().saving).toEqual({ state: 'saving' });
    wire.release();
    await state().flush();
    expect(state().drafts).toEqual({});
    expect((await stored()).administration.mayor).toBe('Anna Rossi');
  });

  it('keeps a value that cannot be read although the readable one before it is stored meanwhile', async () => {
    wire.hold();
    state().edit(administration, 'employees', '12', read(12));
    state().leave(administration, 'employees');
    await waiting(1);
    state().edit(administration, 'employees', '12 circa', { ok: false, reason: 'Non è un numero.' });
    wire.release();
    await expect(state().flush()).rejects.toThrow('Non è un numero.');
    expect(state().drafts['administration/employees']?.shown).toBe('12 circa');
    expect((await stored()).administration.employees).toBe(12);
  });

  it('stores what is typed while an undo is on its way after it, and loses neither', async () => {
    typeMayor('Anna');
    await state().flush();
    wire.hold();
    const undone = state().undo();
    await waiting(1);
    state().edit(administration, 'phone', '0373 8941', read('0373 8941'));
    const flushed = state().flush();
    wire.release();
    await Promise.all([undone, flushed]);
    expect(wire.asked.slice(-2)).toEqual(['undo', 'update']);
    expect((await stored()).administration).toMatchObject({ mayor: '', phone: '0373 8941' });
    expect(document()).toEqual(await stored());
  });

  it('does not say that all is saved when an action ends and newer typing still waits', async () => {
    wire.hold();
    const created = state().create('objectives', { title: 'Uno' }, 0);
    await waiting(1);
    expect(state().saving).toEqual({ state: 'saving' });
    typeMayor('Anna');
    wire.release();
    await created;
    expect(state().saving).toEqual({ state: 'saving' });
    await state().flush();
    expect(state().saving.state).toBe('saved');
  });

  it('takes two presses of undo as two actions, one after the other', async () => {
    typeMayor('Anna');
    await state().flush();
    state().edit(administration, 'phone', '1', read('1'));
    await state().flush();
    const [first, second] = await Promise.all([state().undo(), state().undo()]);
    expect([first.length, second.length]).toEqual([1, 1]);
    expect(document().administration).toMatchObject({ mayor: '', phone: '' });
    expect(document()).toEqual(await stored());
  });

  it('finds nothing left for a second undo that was pressed before the first was answered', async () => {
    typeMayor('Anna');
    await state().flush();
    const [first, second] = await Promise.all([state().undo(), state().undo()]);
    expect([first.length, second.length]).toEqual([1, 0]);
    expect(wire.asked.filter((name) => name === 'undo')).toHaveLength(1);
    expect(state()).toMatchObject({ canUndo: false, canRedo: true });
  });

  it('carries out additions, moves and deletions in the order in which they were asked', async () => {
    const ids = await Promise.all(
      ['Uno', 'Due', 'Tre'].map((title) => state().create('objectives', { title }, 0)),
    );
    const [one = '', two = '', three = ''] = ids;
    expect(document().objectives.map(({ id }) => id)).toEqual([three, two, one]);
    await Promise.all([
      state().move('objectives', one, 0),
      state().remove('objectives', two),
      state().move('objectives', one, 1),
    ]);
    expect(document().objectives.map(({ id }) => id)).toEqual([three, one]);
    expect(document()).toEqual(await stored());
  });

  it('waits, when all is to be stored, for an action that is under way', async () => {
    wire.hold();
    const created = state().create('objectives', { title: 'Uno' }, 0);
    await waiting(1);
    let flushed = false;
    const flushing = state()
      .flush()
      .then(() => {
        flushed = true;
      });
    await sleep(20);
    expect(flushed).toBe(false);
    wire.release();
    await Promise.all([created, flushing]);
    expect((await stored()).objectives).toHaveLength(1);
  });

  it('tries a refused write again by itself, and then says that it is saved', async () => {
    await storeWith({ pause: 1, longest: 1, retryAfter: 30 });
    wire.refusal = new PiaoError('database.busy', 'Archivio in uso.');
    typeMayor('Anna');
    await vi.waitFor(() => expect(state().saving).toEqual({ state: 'failed', message: 'Archivio in uso.' }));
    expect(state().drafts['administration/mayor']?.shown).toBe('Anna');
    expect(document().administration.mayor).toBe('');
    wire.refusal = null;
    await vi.waitFor(() => expect(state().saving.state).toBe('saved'));
    expect((await stored()).administration.mayor).toBe('Anna');
    expect(state().drafts).toEqual({});
  });

  it('undoes nothing while what is typed cannot be stored: it would undo the wrong thing', async () => {
    typeMayor('Anna');
    await state().flush();
    wire.refusal = new PiaoError('database.busy', 'Archivio in uso.');
    state().edit(administration, 'phone', '0373 8941', read('0373 8941'));
    await expect(state().undo()).rejects.toThrow('Archivio in uso.');
    expect(wire.asked).not.toContain('undo');
    wire.refusal = null;
    await state().undo();
    expect((await stored()).administration).toMatchObject({ mayor: 'Anna', phone: '' });
  });

  it('keeps the state it had when an action is refused', async () => {
    typeMayor('Anna');
    await state().flush();
    const { saving } = state();
    wire.refusal = new PiaoError('database.busy', 'Archivio in uso.');
    await expect(state().create('objectives', {}, 0)).rejects.toThrow('Archivio in uso.');
    expect(state().saving).toEqual(saving);
    expect(document().objectives).toEqual([]);
  });

  it('forgets what could not be read in an item that is deleted, and nothing else', async () => {
    const [gone, stays] = [
      await state().create('objectives', { title: 'Uno' }, 0),
      await state().create('objectives', { title: 'Due' }, 1),
    ];
    state().edit(objective(gone), 'number', 'primo', { ok: false, reason: 'Non è un numero: primo.' });
    state().edit(objective(stays), 'number', 'secondo', { ok: false, reason: 'Non è un numero: secondo.' });
    await state().remove('objectives', gone);
    expect(Object.values(state().drafts).map(({ shown }) => shown)).toEqual(['secondo']);
    await expect(state().flush()).rejects.toThrow('Non è un numero: secondo.');
    state().edit(objective(stays), 'number', '2', read(2));
    await state().flush();
  });

  it('ignores an answer for a plan that was left meanwhile', async () => {
    wire.hold();
    typeMayor('Anna');
    state().leave(administration, 'mayor');
    await waiting(1);
    state().close();
    wire.release();
    await vi.waitFor(async () => expect((await stored()).administration.mayor).toBe('Anna'));
    expect(state()).toMatchObject({ load: { state: 'none' }, saving: { state: 'unchanged' }, drafts: {} });
  });

  it('shows the plan that was asked for last, whichever is read first', async () => {
    const other = newPlan({ firstYear: 2027, kind: 'ordinary', administrationName: 'Altro Comune' });
    await program.store.create(other);
    wire.hold();
    const [first, second] = [state().open(planId), state().open(other.plan.id)];
    await waiting(2);
    wire.next(1);
    await second;
    wire.next();
    await first;
    expect(document().plan.id).toBe(other.plan.id);
  });

  it('stays without a plan when it was closed while being read', async () => {
    wire.hold();
    const opening = state().open(planId);
    await waiting(1);
    state().close();
    wire.release();
    await opening;
    expect(state().load).toEqual({ state: 'none' });
  });

  it('refuses to edit where no plan is open', () => {
    state().close();
    expect(() => typeMayor('Anna')).toThrow('no plan is open');
  });
});
