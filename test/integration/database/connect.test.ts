import path from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { connect } from '../../../electron/core/database/connect.ts';
import { openDatabase } from '../../../electron/core/database/open.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

it('a transaction that SQLite has taken back by itself ends with the reason, and the next one is possible', async () => {
  const folder = tempFolder();
  const program = await testProgram(folder);
  await program.store.create(newPlan({ firstYear: 2026, kind: 'ordinary' }));
  await program.close();

  const sqlite = openDatabase(path.join(folder, 'piao.sqlite'));
  const db = connect(sqlite);
  const failing = db.transaction().execute(async (trx) => {
    await trx.updateTable('administration').set({ mayor: 'Mai salvata' }).execute();
    // As on a full disk: the failure of one statement ends the whole transaction.
    await sql`INSERT OR ROLLBACK INTO plans SELECT * FROM plans`.execute(trx);
  });
  await expect(failing).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
  const mayors = () => db.selectFrom('administration').select('mayor').execute();
  expect(await mayors()).toEqual([{ mayor: '' }]);
  await db
    .transaction()
    .execute((trx) => trx.updateTable('administration').set({ mayor: 'Salvata' }).execute());
  expect(await mayors()).toEqual([{ mayor: 'Salvata' }]);
  sqlite.close();
});
