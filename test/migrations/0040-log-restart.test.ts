import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrateDatabase } from '../../electron/core/database/migrate.ts';
import { openDatabase } from '../../electron/core/database/open.ts';
import { logRestart } from '../../migrations/0040-log-restart.ts';
import { migrations } from '../../migrations/index.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('0040-log-restart', () => {
  it('gives plans that are there a list of restarts, from which they go when they are removed', async () => {
    const before = migrations.slice(0, migrations.indexOf(logRestart));
    const sqlite = openDatabase(path.join(tempFolder(), 'piao.sqlite'), before);
    await migrateDatabase(sqlite, before, () => Promise.reject(new Error('nothing there')));
    sqlite.exec("INSERT INTO plans VALUES ('p', 2025, 'ordinary', 'draft', 0, NULL, NULL, '', '')");
    const marked = () => sqlite.prepare('SELECT plan_id FROM log_restarts').pluck().all();
    await migrateDatabase(
      sqlite,
      [...before, logRestart],
      async () => 'copy',
      (migrated) => migrated.exec('INSERT INTO log_restarts (plan_id) SELECT id FROM plans'),
    );
    expect(marked()).toEqual(['p']);
    expect(() => sqlite.exec("INSERT INTO log_restarts VALUES ('unknown')")).toThrow(/constraint/);
    sqlite.exec("DELETE FROM plans WHERE id = 'p'");
    expect(marked()).toEqual([]);
    sqlite.close();
  });
});
