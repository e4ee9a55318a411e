import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, invertChanges } from '../../../shared/plan/apply-change.ts';
import { planChangeSchema } from '../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { arbitraryEdit } from '../../support/arbitrary-edit.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { refusalOf } from '../../support/refusal.ts';
import { testProgram } from '../../support/test-program.ts';

const plan = () => newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });

describe('any edits of any plan', () => {
  it('are what the store says, go back to the first document and forward to the last, under a log that holds', async () => {
    const { store } = await testProgram();
    const taken = new Set<string>();
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(), fc.array(arbitraryEdit, { maxLength: 8 }), async (given, edits) => {
        // Shrinking comes back with the same plan, which the store would refuse to create twice.
        const doc = taken.has(given.plan.id)
          ? { ...given, plan: { ...given.plan, id: plan().plan.id } }
          : given;
        taken.add(doc.plan.id);
        const id = doc.plan.id;
        await store.create(doc);

        let seen: PlanDocument = doc;
        let actions = 0;
        for (const edit of edits) {
          const { changes } = await edit.run(store, seen);
          expect(changes.map((change) => planChangeSchema.parse(change))).toEqual(changes);
          const next = changes.reduce(applyChange, seen);
          expect(invertChanges(changes).reduce(applyChange, next)).toEqual(seen);
          seen = next;
          if (changes.length > 0) actions += 1;
        }
        const last = await store.read(id);
        expect(last).toEqual(seen);

        for (let left = actions; left > 0; left -= 1) {
          const { canUndo, canRedo } = await store.undo(id);
          expect([canUndo, canRedo]).toEqual([left > 1, true]);
        }
        expect(await store.read(id)).toEqual(doc);
        for (let left = actions; left > 0; left -= 1) expect((await store.redo(id)).canRedo).toBe(left > 1);
        expect(await store.read(id)).toEqual(last);
      }),
      { numRuns: 25 },
    );
    expect(await store.verify()).toMatchObject({ intact: true });
  });
});

describe('undo and redo', () => {
  it('outlive the program', async () => {
    const first = await testProgram();
    const doc = plan();
    const id = doc.plan.id;
    await first.store.create(doc);
    await first.store.updateSingle(id, 'administration', { mayor: 'Prima' });
    await first.store.updateSingle(id, 'administration', { mayor: 'Seconda' });
    await first.store.undo(id);
    await first.close();

    const { store } = await testProgram(first.folder);
    expect(await store.undoState(id)).toEqual({ canUndo: true, canRedo: true });
    await store.redo(id);
    expect((await store.read(id)).administration.mayor).toBe('Seconda');
    await store.undo(id);
    await store.undo(id);
    expect(await store.read(id)).toEqual(doc);
  });

  it('have nothing to redo after a new edit, and say so when there is nothing', async () => {
    const { store } = await testProgram();
    const doc = plan();
    const id = doc.plan.id;
    await store.create(doc);
    expect((await refusalOf(() => store.undo(id))).code).toBe('history.nothing-to-undo');
    await store.updateHeader(id, { kind: 'simplified' });
    await store.undo(id);
    await store.updateSection(id, 'premise', { title: 'Introduzione' });
    expect((await refusalOf(() => store.redo(id))).code).toBe('history.nothing-to-redo');
  });

  it('keep the histories of two plans apart', async () => {
    const { store } = await testProgram();
    const [one, two] = [plan(), plan()];
    for (const doc of [one, two]) await store.create(doc);
    await store.updateSingle(one.plan.id, 'administration', { mayor: 'Uno' });
    await store.updateSingle(two.plan.id, 'administration', { mayor: 'Due' });
    await store.undo(one.plan.id);
    expect((await store.read(two.plan.id)).administration.mayor).toBe('Due');
    expect(await store.read(one.plan.id)).toEqual(one);
  });

  it('give each of several at once its own edit to take back', async () => {
    const { store } = await testProgram();
    const doc = plan();
    await store.create(doc);
    for (const mayor of ['a', 'b', 'c']) await store.updateSingle(doc.plan.id, 'administration', { mayor });
    await Promise.all([store.undo(doc.plan.id), store.undo(doc.plan.id), store.undo(doc.plan.id)]);
    expect(await store.read(doc.plan.id)).toEqual(doc);
  });
});

describe('the change log', () => {
  /** A plan with three edits; then somebody opens the file with another program. */
  async function tampered(statements: string) {
    const program = await testProgram();
    const doc = plan();
    await program.store.create(doc);
    for (const mayor of ['a', 'b', 'c']) {
      await program.store.updateSingle(doc.plan.id, 'administration', { mayor });
    }
    await program.close();
    const sqlite = new Database(program.file);
    sqlite.exec(`DROP TRIGGER change_log_keeps_rows; DROP TRIGGER change_log_loses_none; ${statements}`);
    sqlite.close();
    return (await testProgram(program.folder)).store.verify();
  }

  it('is found intact when nobody touched it', async () => {
    expect(await tampered('SELECT 1')).toEqual({ intact: true, rows: 4 });
  });

  it.each([
    ['another author', "UPDATE change_log SET author = 'altri' WHERE seq = 2", { problem: 'row', seq: 2 }],
    ['another time', "UPDATE change_log SET at = '2020' WHERE seq = 1", { problem: 'row', seq: 1 }],
    [
      'other contents',
      `UPDATE change_log SET change = replace(change, '"b"', '"x"') WHERE seq = 3`,
      { problem: 'row', seq: 3 },
    ],
    ['a row taken out', 'DELETE FROM change_log WHERE seq = 2', { problem: 'row', seq: 2 }],
    ['the last row cut off', 'DELETE FROM change_log WHERE seq = 4', { problem: 'tail', seq: 4 }],
    ['an edit that was not logged', "UPDATE administration SET mayor = 'z'", { problem: 'contents' }],
    ['an edit of what was never edited', "UPDATE risk_areas SET name = 'z'", { problem: 'contents' }],
    ['an item taken away', 'DELETE FROM risk_areas', { problem: 'contents' }],
  ])('shows %s', async (_what, statement, verdict) => {
    expect(await tampered(statement)).toMatchObject({ intact: false, ...verdict });
  });

  it('says who did what and when', async () => {
    const program = await testProgram();
    const doc = plan();
    await program.store.create(doc);
    await program.store.updateSingle(doc.plan.id, 'administration', { mayor: 'Nuova' });
    const sqlite = new Database(program.file, { readonly: true });
    const row = sqlite.prepare('SELECT author, at, action, change FROM change_log WHERE seq = 2').get();
    sqlite.close();
    expect(row).toMatchObject({ author: 'Segreteria', action: 'edit' });
    const { at, change } = row as { at: string; change: string };
    expect(Date.now() - Date.parse(at)).toBeLessThan(60_000);
    expect(JSON.parse(change)).toMatchObject({ before: { mayor: '' }, after: { mayor: 'Nuova' } });
  });
});
