import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemEdit } from '../../../electron/core/plans/batch-edits.ts';
import { canonicalJson } from '../../../electron/core/plans/canonical.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { arbitraryEdit } from '../../support/arbitrary-edit.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { refusalOf } from '../../support/refusal.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

/** A plan under a clock that stands still until it is moved on. */
async function clockedPlan() {
  let time = Date.parse('2026-03-02T08:00:00Z');
  const program = await testProgram(tempFolder(), { now: () => new Date(time), editPause: 2_000 });
  const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
  await program.store.create(doc);
  const wait = (milliseconds: number) => {
    time += milliseconds;
  };
  const { store } = program;
  const mayor = async (name: string) => store.updateSingle(doc.plan.id, 'administration', { mayor: name });
  const mayorNow = async () => (await store.read(doc.plan.id)).administration.mayor;
  return { ...program, doc, id: doc.plan.id, wait, mayor, mayorNow };
}

describe('what is typed into one field without a pause', () => {
  it('is one action, in a log that still holds every edit', async () => {
    const { store, id, doc, mayor, wait, file, mayorNow } = await clockedPlan();
    for (const name of ['M', 'Ma', 'Mar', 'Maria']) {
      await mayor(name);
      wait(1_900);
    }
    expect((await store.undo(id)).canUndo).toBe(false);
    expect(await store.read(id)).toEqual(doc);
    expect((await store.redo(id)).canRedo).toBe(false);
    expect(await mayorNow()).toBe('Maria');
    expect(await store.verify()).toEqual({ intact: true, rows: 1 + 4 + 4 + 4 });

    const sqlite = new Database(file, { readonly: true });
    const actions = sqlite.prepare("SELECT count(DISTINCT action_id) FROM change_log WHERE action = 'edit'");
    expect(actions.pluck().get()).toBe(1);
    sqlite.close();
  });

  it('is two actions when there was a pause, or something else in between', async () => {
    const { store, id, mayor, wait, mayorNow } = await clockedPlan();
    await mayor('Prima');
    wait(2_000);
    await mayor('Seconda');
    await store.updateSingle(id, 'administration', { email: 'x' });
    await mayor('Terza');
    const undone: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await store.undo(id);
      undone.push(await mayorNow());
    }
    expect(undone).toEqual(['Seconda', 'Seconda', 'Prima', '']);
  });

  it('is never joined to what an undo, a redo or another plan has done', async () => {
    const { store, id, mayor, mayorNow } = await clockedPlan();
    await mayor('Prima');
    await store.undo(id);
    await mayor('Seconda');
    await store.undo(id);
    await store.redo(id);
    await mayor('Terza');
    await store.undo(id);
    expect(await mayorNow()).toBe('Seconda');
  });

  it('is not joined to an edit that failed, nor to one made before the program was started again', async () => {
    const { store, id, file, folder, mayor, mayorNow, close } = await clockedPlan();
    await mayor('Prima');
    const sqlite = new Database(file);
    sqlite.exec(`CREATE TRIGGER full BEFORE INSERT ON change_log BEGIN SELECT RAISE(ABORT, 'full'); END`);
    await expect(mayor('Perduta')).rejects.toThrow('full');
    sqlite.exec('DROP TRIGGER full');
    sqlite.close();
    await mayor('Seconda');
    await store.undo(id);
    expect(await mayorNow()).toBe('Prima');
    await close();
    const again = await testProgram(folder, { editPause: 60_000 });
    await again.store.updateSingle(id, 'administration', { mayor: 'Terza' });
    await again.store.undo(id);
    expect((await again.store.read(id)).administration.mayor).toBe('Prima');
  });

  it('is kept apart by item and by field, and creating is never joined to editing', async () => {
    const { store, id } = await clockedPlan();
    const [one, two] = [newId(), newId()];
    await store.createItem(id, 'units', { id: one, kind: 'area' });
    await store.updateItem(id, 'units', one, { name: 'Uno' });
    await store.createItem(id, 'units', { id: two, kind: 'area' });
    await store.updateItem(id, 'units', two, { name: 'Due' });
    await store.updateItem(id, 'units', one, { name: 'Uno!' });
    await store.updateItem(id, 'units', one, { name: 'Uno!!', code: '1' });
    const units = async () => (await store.read(id)).units.map(({ name, code }) => `${name}${code}`);
    const seen: string[][] = [];
    for (let step = 0; step < 6; step += 1) {
      await store.undo(id);
      seen.push(await units());
    }
    expect(seen).toEqual([['Uno!', 'Due'], ['Uno', 'Due'], ['Uno', ''], ['Uno'], [''], []]);
  });
});

describe('any edits under any clock', () => {
  it('go back to the first document and forward to the last, through documents that were there', async () => {
    let time = Date.parse('2026-03-02T08:00:00Z');
    const { store } = await testProgram(tempFolder(), { now: () => new Date(time), editPause: 2_000 });
    const edits = fc.array(fc.tuple(arbitraryEdit, fc.integer({ min: -500, max: 4_000 })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(arbitraryPlan({ size: 2 }), edits, async (given, steps) => {
        const doc: PlanDocument = { ...given, plan: { ...given.plan, id: newId() } };
        const id = doc.plan.id;
        await store.create(doc);
        const states = [canonicalJson(doc)];
        for (const [edit, pause] of steps) {
          time += pause;
          // The same edit again, at once: what a person who goes on typing sends.
          for (let times = 0; times < 2; times += 1) {
            await edit.run(store, await store.read(id));
            states.push(canonicalJson(await store.read(id)));
          }
        }
        const last = await store.read(id);
        let actions = 0;
        while ((await store.undoState(id)).canUndo) {
          await store.undo(id);
          actions += 1;
          expect(states).toContain(canonicalJson(await store.read(id)));
        }
        expect(await store.read(id)).toEqual(doc);
        for (let step = 0; step < actions; step += 1) await store.redo(id);
        expect(await store.read(id)).toEqual(last);
        expect((await store.undoState(id)).canRedo).toBe(false);
      }),
      { numRuns: 20 },
    );
    expect(await store.verify()).toMatchObject({ intact: true });
  });
});

describe('several edits as one action', () => {
  async function planWithUnits() {
    const clocked = await clockedPlan();
    const [one, two] = [newId(), newId()];
    await clocked.store.createItem(clocked.id, 'units', { id: one, kind: 'area', name: 'Uno' });
    await clocked.store.createItem(clocked.id, 'units', { id: two, kind: 'area', name: 'Due' });
    return { ...clocked, one, two, before: await clocked.store.read(clocked.id) };
  }

  it('see each other, and go back and forward together', async () => {
    const { store, id, one, two, before } = await planWithUnits();
    const three = newId();
    const edits: readonly ItemEdit[] = [
      { edit: 'create', kind: 'units', fields: { id: three, kind: 'service', name: 'Tre' }, position: 0 },
      { edit: 'update', kind: 'units', id: three, fields: { parent: two } },
      { edit: 'move', kind: 'units', id: two, position: 0 },
      { edit: 'remove', kind: 'units', id: one },
      { edit: 'create', kind: 'objectives', fields: { id: newId(), title: 'Nuovo', unit: three } },
    ];
    const { changes } = await store.batch(id, edits);
    expect(changes.length).toBeGreaterThanOrEqual(5);
    const after = await store.read(id);
    expect(after.units.map(({ name, parent }) => [name, parent])).toEqual([
      ['Due', null],
      ['Tre', two],
    ]);
    expect(after.objectives).toMatchObject([{ title: 'Nuovo', unit: three }]);
    await store.undo(id);
    expect(await store.read(id)).toEqual(before);
    await store.redo(id);
    expect(await store.read(id)).toEqual(after);
    expect(await store.verify()).toMatchObject({ intact: true });
  });

  it('may fill a single beside them, which goes back with them', async () => {
    const { store, id, one, before } = await planWithUnits();
    await store.batch(id, [
      { edit: 'single', kind: 'administration', fields: { mayor: 'Anna' } },
      { edit: 'update', kind: 'units', id: one, fields: { name: 'Altro' } },
    ]);
    const after = await store.read(id);
    expect([after.administration.mayor, after.units[0]?.name]).toEqual(['Anna', 'Altro']);
    await store.undo(id);
    expect(await store.read(id)).toEqual(before);
    const refusal = await refusalOf(() =>
      store.batch(id, [
        { edit: 'update', kind: 'units', id: one, fields: { name: 'Altro' } },
        { edit: 'single', kind: 'administration', fields: { inhabitants: -1 } },
      ]),
    );
    expect(refusal.details).toMatchObject({ edit: 1 });
    expect(await store.read(id)).toEqual(before);
  });

  it('are all refused with the one that fails, which is named', async () => {
    const { store, id, one, before } = await planWithUnits();
    const refusal = await refusalOf(() =>
      store.batch(id, [
        { edit: 'update', kind: 'units', id: one, fields: { name: 'Cambiata' } },
        { edit: 'update', kind: 'units', id: newId(), fields: { name: 'Assente' } },
      ]),
    );
    expect(refusal).toMatchObject({ code: 'plan.item-missing', details: { edit: 1, kind: 'units' } });
    expect(refusal.message).toMatch(/^Modifica 2 di 2 \(nessuna è stata eseguita\): /);
    const dangling = await refusalOf(() =>
      store.batch(id, [
        { edit: 'update', kind: 'units', id: one, fields: { name: 'Cambiata' } },
        { edit: 'create', kind: 'objectives', fields: { id: newId(), unit: newId() } },
      ]),
    );
    expect(dangling.code).toBe('plan.reference');
    expect(await store.read(id)).toEqual(before);
  });

  it('are an action of their own, however little they do', async () => {
    const { store, id, one } = await planWithUnits();
    const rename = (name: string): ItemEdit => ({ edit: 'update', kind: 'units', id: one, fields: { name } });
    await store.updateItem(id, 'units', one, { name: 'a' });
    await store.batch(id, [rename('b')]);
    await store.batch(id, [rename('c')]);
    await store.updateItem(id, 'units', one, { name: 'd' });
    const names: unknown[] = [];
    for (let step = 0; step < 3; step += 1) {
      await store.undo(id);
      names.push((await store.read(id)).units[0]?.name);
    }
    expect(names).toEqual(['c', 'b', 'a']);
  });

  it('take a thousand pasted rows, and their removal', async () => {
    const { store, id, before } = await planWithUnits();
    const edits = Array.from({ length: 1_000 }, (_, index): ItemEdit & { edit: 'create' } => ({
      edit: 'create',
      kind: 'headcount',
      fields: { id: newId(), contract: 'permanent', profile: `Profilo ${index}` },
    }));
    await store.batch(id, edits);
    expect((await store.read(id)).headcount).toHaveLength(1_000);
    await store.batch(
      id,
      edits.map(({ fields }) => ({ edit: 'remove', kind: 'headcount', id: fields.id })),
    );
    expect(await store.read(id)).toEqual(before);
  });
});
