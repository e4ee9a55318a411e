import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { refusalOf } from '../../support/refusal.ts';
import { testProgram } from '../../support/test-program.ts';

async function programWithPlan() {
  const program = await testProgram();
  const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
  await program.store.create(doc);
  const { store } = program;
  const edit = (fields: object) => store.updateSingle(doc.plan.id, 'administration', { ...fields });
  return { ...program, id: doc.plan.id, edit };
}

describe('what is remembered of a plan between two edits', () => {
  it('gives way to what another connection has written', async () => {
    const { edit, file } = await programWithPlan();
    await edit({ mayor: 'Rossi Maria' });
    const other = new Database(file);
    other.exec("UPDATE administration SET phone = '0373 8941'");
    other.close();
    const { changes } = await edit({ email: 'protocollo@example.org' });
    expect(changes).toMatchObject([
      { before: { mayor: 'Rossi Maria', phone: '0373 8941', email: '' }, after: { phone: '0373 8941' } },
    ]);
  });

  it('is not what a refused edit had begun', async () => {
    const { store, id, edit } = await programWithPlan();
    await edit({ mayor: 'Rossi Maria' });
    expect(
      await refusalOf(() => store.createItem(id, 'objectives', { title: 'x', type: 'nessuno' })),
    ).toMatchObject({ code: 'plan.reference' });
    const { changes, canUndo } = await edit({ mayor: 'Bianchi Luca' });
    expect(changes).toMatchObject([{ before: { mayor: 'Rossi Maria' } }]);
    expect(canUndo).toBe(true);
    expect((await store.read(id)).objectives).toEqual([]);
  });

  it('is of one plan: edits of two plans in turn stay apart', async () => {
    const { store, id, edit } = await programWithPlan();
    const second = newPlan({ firstYear: 2027, kind: 'ordinary', administrationName: 'Comune di Altrove' });
    await store.create(second);
    await edit({ mayor: 'Rossi Maria' });
    await store.updateSingle(second.plan.id, 'administration', { mayor: 'Verdi Anna' });
    await edit({ phone: '1' });
    const [first, other] = await Promise.all([store.read(id), store.read(second.plan.id)]);
    expect([first.administration.mayor, first.administration.phone]).toEqual(['Rossi Maria', '1']);
    expect([other.administration.mayor, other.administration.phone]).toEqual(['Verdi Anna', '']);
  });

  it('counts what can be undone as the log does, over edits, undos and redos', async () => {
    const { store, id, edit } = await programWithPlan();
    for (const step of [
      () => edit({ mayor: 'a' }),
      () => edit({ mayor: 'b' }),
      () => store.undo(id),
      () => store.undo(id),
      () => store.redo(id),
      () => edit({ phone: '1' }),
      () => store.undo(id),
    ]) {
      const { canUndo, canRedo } = await step();
      expect({ canUndo, canRedo }).toEqual(await store.undoState(id));
    }
    expect(await store.verify()).toMatchObject({ intact: true });
  });
});
