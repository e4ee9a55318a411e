import path from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '../../../electron/core/database/connect.ts';
import { openDatabase } from '../../../electron/core/database/open.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

it('a transaction that SQLite has taken back by itself ends with the reason, and the next one is possible', async () => {
  const folder = tempFolder();
  const program = await testProgram(folder);
  const doc = newPlan({ firstYear: 2026, kind: 'ordinary' });
  await program.store.create(doc);
  await program.close();

  const sqlite = openDatabase(path.join(folder, 'piao.sqlite'));
  // As good as a full disk, wherever the test runs.
  const pages = Number(sqlite.pragma('page_count', { simple: true }));
  sqlite.pragma(`max_page_count = ${pages + 2}`);
  const db = connect(sqlite);
  const write = (text: string) =>
    db.transaction().execute(async (trx) => {
      await trx.updateTable('administration').set({ name: 'Prima' }).execute();
      await trx.updateTable('administration').set({ mayor: text }).execute();
    });
  await expect(write('x'.repeat(100_000))).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  const names = () => db.selectFrom('administration').select(['name', 'mayor']).execute();
  expect(await names()).toEqual([{ name: '', mayor: '' }]);
  await write('Breve');
  expect(await names()).toEqual([{ name: 'Prima', mayor: 'Breve' }]);
  sqlite.close();
});
