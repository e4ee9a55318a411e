import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import type { PlanTarget } from '../../../shared/plan/target.ts';
import { refusalOf } from '../../support/refusal.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

async function clockedPlan(doc: PlanDocument = newPlan({ firstYear: 2026, kind: 'ordinary' })) {
  let time = Date.parse('2026-03-02T08:00:00Z');
  const program = await testProgram(tempFolder(), { now: () => new Date(time), editPause: 2_000 });
  await program.store.create(doc);
  const id = doc.plan.id;
  const wait = (milliseconds = 60_000) => {
    time += milliseconds;
  };
  const history = async (target: PlanTarget) =>
    (await program.store.historyOf(id, target, { limit: 100 })).entries;
  return { ...program, id, wait, history };
}

const unit = newId();
const unitTarget: PlanTarget = { of: 'item', kind: 'units', id: unit };
const mayor: PlanTarget = { of: 'single', kind: 'administration' };

describe('the history of an item', () => {
  it('says who did what, when and from what to what, the newest first', async () => {
    const { store, id, wait, history } = await clockedPlan();
    wait();
    await store.createItem(id, 'units', { id: unit, kind: 'area', name: 'Uno', permanentStaff: 4 });
    await store.createItem(id, 'units', { kind: 'area', name: 'Altra' });
    wait();
    await store.updateItem(id, 'units', unit, { name: 'Prima', code: '1' });
    wait();
    await store.moveItem(id, 'units', unit, 1);
    await store.undo(id);
    await store.undo(id);
    wait();
    await store.removeItem(id, 'units', unit);
    const entries = await history(unitTarget);
    expect(entries.map(({ action, what, fields }) => ({ action, what, fields }))).toEqual([
      {
        action: 'edit',
        what: 'removed',
        fields: [
          { field: 'kind', before: 'area', after: null },
          { field: 'name', before: 'Uno', after: null },
          { field: 'permanentStaff', before: 4, after: null },
        ],
      },
      {
        action: 'undo',
        what: 'changed',
        fields: [
          { field: 'code', before: '1', after: '' },
          { field: 'name', before: 'Prima', after: 'Uno' },
        ],
      },
      { action: 'undo', what: 'moved', fields: [] },
      { action: 'edit', what: 'moved', fields: [] },
      {
        action: 'edit',
        what: 'changed',
        fields: [
          { field: 'code', before: '', after: '1' },
          { field: 'name', before: 'Uno', after: 'Prima' },
        ],
      },
      {
        action: 'edit',
        what: 'created',
        fields: [
          { field: 'kind', before: null, after: 'area' },
          { field: 'name', before: null, after: 'Uno' },
          { field: 'permanentStaff', before: null, after: 4 },
        ],
      },
    ]);
    expect(entries.at(-1)).toMatchObject({ author: 'Segreteria', at: '2026-03-02T08:01:00.000Z' });
    expect(entries[0]?.at).toBe('2026-03-02T08:04:00.000Z');
  });

  it('is one entry for what is one action, from its first value to its last', async () => {
    const { store, id, wait, history } = await clockedPlan();
    for (const name of ['A', 'An', 'Anna']) {
      await store.updateSingle(id, 'administration', { mayor: name });
      wait(1_000);
    }
    await store.updateSingle(id, 'administration', { mayor: '' });
    wait();
    await store.updateSingle(id, 'administration', { mayor: 'x' });
    await store.updateSingle(id, 'administration', { mayor: '' });
    // What came to nothing is nothing to show; the plan's beginning is.
    const entries = await history(mayor);
    expect(entries).toMatchObject([{ what: 'present', action: 'create', fields: [] }]);
    wait();
    for (const name of ['B', 'Bea']) await store.updateSingle(id, 'administration', { mayor: name });
    expect((await history(mayor))[0]).toMatchObject({
      what: 'changed',
      fields: [{ field: 'mayor', before: '', after: 'Bea' }],
    });
  });

  it('tells of a section, and of what another edit did to an item', async () => {
    const { store, id, history } = await clockedPlan();
    const objective = newId();
    await store.createItem(id, 'units', { id: unit, kind: 'area' });
    await store.createItem(id, 'objectives', { id: objective, unit });
    await store.removeItem(id, 'units', unit);
    expect((await history({ of: 'item', kind: 'objectives', id: objective }))[0]).toMatchObject({
      what: 'changed',
      fields: [{ field: 'unit', before: unit, after: null }],
    });
    await store.updateSection(id, 'premise', { title: 'Introduzione' });
    await store.updateSection(id, '2.3.nuova', { title: 'Nuova' });
    expect((await history({ of: 'section', key: 'premise' })).map(({ what }) => what)).toEqual([
      'changed',
      'present',
    ]);
    expect((await history({ of: 'section', key: '2.3.nuova' })).map(({ what }) => what)).toEqual(['created']);
  });

  it('is empty for what was never there, and apart for two plans with the same items', async () => {
    const doc = newPlan({ firstYear: 2026, kind: 'ordinary' });
    const { store, id, history } = await clockedPlan(doc);
    const other = { ...doc, plan: { ...doc.plan, id: newId() } };
    await store.create(other);
    const area = doc.riskAreas[0]?.id ?? '';
    await store.updateItem(other.plan.id, 'riskAreas', area, { name: 'Altrove' });
    expect(await history({ of: 'item', kind: 'riskAreas', id: area })).toMatchObject([{ what: 'present' }]);
    expect(await history({ of: 'item', kind: 'units', id: area })).toEqual([]);
    expect((await store.historyOf(id, unitTarget, { limit: 5 })).entries).toEqual([]);
  });

  it('comes in pages, each action once', async () => {
    const { store, id, wait } = await clockedPlan();
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      wait();
      await store.updateSingle(id, 'administration', { mayor: name });
      await store.updateSingle(id, 'administration', { mayor: `${name}!` });
    }
    const seen: unknown[] = [];
    let olderThan: number | undefined;
    for (let more = true; more; ) {
      const page = await store.historyOf(id, mayor, { limit: 2, olderThan });
      expect(page.entries).toHaveLength(2);
      seen.push(...page.entries.map(({ fields }) => fields[0]?.after));
      ({ more } = page);
      olderThan = page.entries.at(-1)?.seq;
    }
    expect(seen).toEqual(['e!', 'd!', 'c!', 'b!', 'a!', undefined]);
  });
});

describe('bringing an older value back', () => {
  async function editedUnit() {
    const clocked = await clockedPlan();
    const { store, id, wait } = clocked;
    await store.createItem(id, 'units', { id: unit, kind: 'area', name: 'Uno' });
    wait();
    await store.updateItem(id, 'units', unit, { name: 'Due', code: '2' });
    wait();
    await store.updateItem(id, 'units', unit, { name: 'Tre' });
    const [third = '', second = '', first = ''] = (await clocked.history(unitTarget)).map(
      ({ actionId }) => actionId,
    );
    return { ...clocked, first, second, third };
  }

  it.each<[string, 'first' | 'second' | 'third', 'before' | 'after', string, object]>([
    ['one field after an action', 'first', 'after', 'name', { name: 'Uno', code: '2' }],
    ['one field before an action', 'third', 'before', 'name', { name: 'Due', code: '2' }],
    ['a field that an action did not touch', 'third', 'after', 'code', { name: 'Tre', code: '2' }],
    ['the whole of it', 'first', 'after', '', { name: 'Uno', code: '' }],
  ])('%s, and is one step to take back', async (_what, which, side, field, expected) => {
    const opened = await editedUnit();
    const { store, id, history } = opened;
    const before = await store.read(id);
    const older = { actionId: opened[which], side, field: field === '' ? undefined : field };
    const { changes, canUndo } = await store.restoreValue(id, unitTarget, older);
    expect(canUndo).toBe(true);
    expect((await store.read(id)).units[0]).toMatchObject(expected);
    if (changes.length === 0) return;
    expect((await history(unitTarget))[0]).toMatchObject({ action: 'edit', what: 'changed' });
    await store.undo(id);
    expect(await store.read(id)).toEqual(before);
  });

  it('is not joined to what is typed right after', async () => {
    const { store, id, first } = await editedUnit();
    await store.restoreValue(id, unitTarget, { actionId: first, side: 'after', field: 'name' });
    await store.updateItem(id, 'units', unit, { name: 'Uno bis' });
    await store.undo(id);
    expect((await store.read(id)).units[0]?.name).toBe('Uno');
  });

  it('brings back an item that is gone, but no single field of it', async () => {
    const { store, id, first, second } = await editedUnit();
    await store.removeItem(id, 'units', unit);
    const refusal = await refusalOf(() =>
      store.restoreValue(id, unitTarget, { actionId: first, side: 'after', field: 'name' }),
    );
    expect(refusal.code).toBe('plan.item-missing');
    await store.restoreValue(id, unitTarget, { actionId: second, side: 'after' });
    expect((await store.read(id)).units).toMatchObject([{ id: unit, name: 'Due', code: '2' }]);
  });

  it('works for a section and a single', async () => {
    const { store, id, history, wait } = await clockedPlan();
    await store.updateSection(id, 'premise', { title: 'Introduzione' });
    await store.updateSingle(id, 'administration', { mayor: 'Anna' });
    wait();
    for (const [target, field] of [
      [{ of: 'section', key: 'premise' }, 'title'],
      [mayor, 'mayor'],
    ] as const) {
      const actionId = (await history(target))[0]?.actionId ?? '';
      await store.restoreValue(id, target, { actionId, side: 'before', field });
    }
    const doc = await store.read(id);
    expect([doc.sections.premise?.title, doc.administration.mayor]).toEqual(['Premessa', '']);
  });

  it.each<[string, PlanTarget, { side: 'before' | 'after'; field?: string; actionId?: string }]>([
    ['a time when it was not there', unitTarget, { side: 'before' }],
    ['a field that it has not', unitTarget, { side: 'after', field: 'toString' }],
    ['another action', unitTarget, { side: 'after', actionId: newId() }],
    ['an action on something else', mayor, { side: 'after' }],
  ])('refuses %s', async (_what, target, older) => {
    const { store, id, first } = await editedUnit();
    const refusal = await refusalOf(() => store.restoreValue(id, target, { actionId: first, ...older }));
    expect(refusal.code).toBe('history.value-missing');
  });
});
