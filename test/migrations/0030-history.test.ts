import path from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { connect } from '../../electron/core/database/connect.ts';
import { migrateDatabase } from '../../electron/core/database/migrate.ts';
import { openDatabase } from '../../electron/core/database/open.ts';
import { thing } from '../../electron/core/plans/item-history.ts';
import { initial } from '../../migrations/0010-initial.ts';
import { search } from '../../migrations/0020-search.ts';
import { history } from '../../migrations/0030-history.ts';
import { tempFolder } from '../support/temp-folder.ts';

const row = (seq: number, change: string) =>
  `INSERT INTO change_log VALUES (${seq}, 'p', 'a', 'edit', NULL, '', '${change}', '', '', '', '')`;

describe('0030-history', () => {
  it('indexes the log that is there, which stays as it was', async () => {
    const sqlite = openDatabase(path.join(tempFolder(), 'piao.sqlite'), [initial, search]);
    await migrateDatabase(sqlite, [initial, search], () => Promise.reject(new Error('nothing there')));
    sqlite.exec(row(1, '{"target":"item","kind":"units","id":"u"}'));
    sqlite.exec(row(2, '{"target":"section","key":"2.1"}'));
    sqlite.exec(row(3, '{"target":"single","kind":"ceiling"}'));
    sqlite.exec(row(4, '{"target":"plan"}'));
    const before = sqlite.prepare('SELECT * FROM change_log').all();
    await migrateDatabase(sqlite, [initial, search, history], async () => 'copy');
    expect(sqlite.prepare('SELECT * FROM change_log').all()).toEqual(before);

    const db = connect(sqlite);
    const seqOf = async (key: string) =>
      (await db.selectFrom('change_log').select('seq').where(thing, '=', key).execute()).map(
        ({ seq }) => seq,
      );
    expect([await seqOf('u'), await seqOf('2.1'), await seqOf('ceiling')]).toEqual([[1], [2], [3]]);
    sqlite.close();
  });

  it('is what the program asks by', async () => {
    const sqlite = new Database(':memory:');
    for (const migration of [initial, history]) migration.up(sqlite);
    const { rows } = await sql<{
      detail: string;
    }>`EXPLAIN QUERY PLAN SELECT seq FROM change_log WHERE plan_id = 'p' AND ${thing} = 'x'`.execute(
      connect(sqlite),
    );
    expect(rows.map(({ detail }) => detail).join()).toContain('change_log_of_thing');
    sqlite.close();
  });
});
