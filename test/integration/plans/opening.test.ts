import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { exportPdf } from '../../../electron/core/plans/export-plan.ts';
import { asProposed } from '../../../electron/core/plans/proposals.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { undoMigrations } from '../../support/old-database.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

/** Two plans on a closed data folder; `change` is what happens to the file meanwhile. */
async function reopened(change: (sqlite: Database.Database, ids: readonly string[]) => void) {
  const folder = tempFolder();
  const first = await testProgram(folder);
  const plans = [2026, 2027].map((firstYear) => newPlan({ firstYear, kind: 'ordinary' }));
  for (const plan of plans) await first.store.create(plan);
  await first.close();
  const ids = plans.map(({ plan }) => plan.id);
  const sqlite = new Database(first.file);
  change(sqlite, ids);
  sqlite.close();
  return { ids, program: await testProgram(folder), file: first.file };
}

/** As the program left it before it knew of restarts. */
const beforeRestarts = (sqlite: Database.Database) => undoMigrations(sqlite, 30);

const restartsIn = (file: string) => {
  const sqlite = new Database(file, { readonly: true });
  const count = sqlite.prepare("SELECT count(*) FROM change_log WHERE action = 'migrate'").pluck().get();
  const open = sqlite.prepare('SELECT plan_id FROM log_restarts').pluck().all();
  sqlite.close();
  return { count, open };
};

describe('opening the plans after a migration', () => {
  it('starts every log anew', async () => {
    const { program, file } = await reopened(beforeRestarts);
    expect(restartsIn(file)).toEqual({ count: 2, open: [] });
    expect(await program.store.verify()).toMatchObject({ intact: true });
  });

  it('makes good what a stop after the migration left undone, and only that', async () => {
    const { file } = await reopened((sqlite, [first]) =>
      sqlite.prepare('INSERT INTO log_restarts (plan_id) VALUES (?)').run(first),
    );
    expect(restartsIn(file)).toEqual({ count: 1, open: [] });
  });

  it('leaves out a plan that cannot be read, and serves the others', async () => {
    const { ids, program, file } = await reopened((sqlite, [first]) => {
      beforeRestarts(sqlite);
      sqlite.prepare("UPDATE sections SET body = '[7]' WHERE plan_id = ?").run(first);
      sqlite.exec('DELETE FROM search_state');
    });
    const [broken = '', sound = ''] = ids;
    expect(new Set(program.unreadable.map(({ planId }) => planId))).toEqual(new Set([broken]));
    expect(restartsIn(file)).toEqual({ count: 1, open: [broken] });
    await program.store.updateSingle(sound, 'administration', { name: 'Comune di Altrove' });
    expect(await program.store.search(sound, 'altrove', 10)).not.toEqual([]);
  });
});

describe('a proposed plan from a file', () => {
  const proposed = asProposed(
    newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' }),
  );
  const pdf = new TextEncoder().encode('%PDF-1.7 congelato');

  it('brings the PDF that was frozen, which is what is exported', async () => {
    const { store } = await testProgram();
    await store.importPlan(proposed, { pdf });
    expect((await store.life.frozen('proposals', proposed.plan.id, 1)).document).toEqual(proposed);
    const exported = await exportPdf(store, proposed.plan.id);
    expect(Buffer.compare(exported.bytes, pdf)).toBe(0);
    expect(exported.warnings).toEqual([]);
  });

  it('that came without is printed anew, with a warning', async () => {
    const { store } = await testProgram();
    await store.importPlan(proposed);
    const { bytes, warnings } = await exportPdf(store, proposed.plan.id);
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(warnings[0]?.message).toContain('stampato ora');
  });
});
