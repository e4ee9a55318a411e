import { existsSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUpDatabase, listBackups } from '../../../electron/core/database/backup.ts';
import { applicationId } from '../../../electron/core/database/examine.ts';
import { migrateDatabase } from '../../../electron/core/database/migrate.ts';
import { openDatabase } from '../../../electron/core/database/open.ts';
import { migrations as released } from '../../../migrations/index.ts';
import type { Migration } from '../../../migrations/migration.ts';
import { refusalOf } from '../../support/refusal.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const family: Migration = {
  name: '0010-family',
  version: 10,
  changesRowsOf: [],
  up: (db) => {
    db.exec(`
      CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT) STRICT;
      CREATE TABLE children (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parents (id) ON DELETE CASCADE) STRICT;
    `);
  },
};

/** SQLite cannot alter a column: the table is made anew, filled, and takes the old one's place. */
const rebuild: Migration = {
  name: '0020-parents-have-an-age',
  version: 20,
  changesRowsOf: [],
  up: (db) => {
    db.exec(`
      CREATE TABLE new_parents (id INTEGER PRIMARY KEY, name TEXT, age INTEGER) STRICT;
      INSERT INTO new_parents (id, name) SELECT id, name FROM parents;
      DROP TABLE parents;
      ALTER TABLE new_parents RENAME TO parents;
    `);
  },
};

const step = (version: number, sql: string, changesRowsOf: string[] = []): Migration => ({
  name: `00${version}-step`,
  version,
  changesRowsOf,
  up: (db) => void db.exec(sql),
});

/** A database of two parents and three children at version 10. */
async function familyDatabase() {
  const folder = tempFolder();
  const file = `${folder}/piao.sqlite`;
  const sqlite = openDatabase(file, [family, rebuild]);
  onTestFinished(() => void sqlite.close());
  const migrate = (migrations: readonly Migration[]) =>
    migrateDatabase(sqlite, migrations, () =>
      backUpDatabase(sqlite, `${folder}/backups`, 'migration', new Date()),
    );
  const outcome = await migrate([family]);
  sqlite.exec(
    "INSERT INTO parents VALUES (1, 'a'), (2, 'b'); INSERT INTO children VALUES (1, 1), (2, 1), (3, 2)",
  );
  const dump = () => ({
    version: sqlite.pragma('user_version', { simple: true }),
    schema: sqlite.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all(),
    parents: sqlite.prepare('SELECT * FROM parents').all(),
    children: sqlite.prepare('SELECT * FROM children').all(),
  });
  return { folder, sqlite, migrate, outcome, dump };
}

describe('migrateDatabase', () => {
  it('brings an empty file to the newest version without a backup, marks it as ours and records the step', async () => {
    const { sqlite, outcome, folder } = await familyDatabase();
    expect(outcome).toEqual({ from: 0, to: 10, backup: null });
    expect(existsSync(`${folder}/backups`)).toBe(false);
    expect(sqlite.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(sqlite.prepare('SELECT version, name FROM schema_migrations').all()).toEqual([
      { version: 10, name: '0010-family' },
    ]);
  });

  it('rebuilds a table that has children and keeps them', async () => {
    const { sqlite, migrate, dump } = await familyDatabase();
    await migrate([family, rebuild]);
    expect(dump().children).toHaveLength(3);
    expect(dump().parents).toEqual([
      { id: 1, name: 'a', age: null },
      { id: 2, name: 'b', age: null },
    ]);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('backs up what is there before it changes anything', async () => {
    const { migrate, folder } = await familyDatabase();
    const { backup } = await migrate([family, rebuild]);
    expect(listBackups(`${folder}/backups`)).toMatchObject([{ file: backup, reason: 'migration' }]);
    const copy = new Database(backup ?? '', { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(10);
    expect(copy.prepare('SELECT count(*) FROM children').pluck().get()).toBe(3);
    copy.close();
  });

  it('does nothing, and copies nothing, when there is nothing to do', async () => {
    const { migrate, folder } = await familyDatabase();
    expect(await migrate([family])).toEqual({ from: 10, to: 10, backup: null });
    expect(existsSync(`${folder}/backups`)).toBe(false);
  });

  it.each<[string, Migration[]]>([
    ['fails in its third statement', [step(20, 'CREATE TABLE x (a); DELETE FROM children; nonsense')]],
    ['fails after another that did not', [rebuild, step(30, 'INSERT INTO children VALUES (1, 1)')]],
    ['loses rows', [step(20, 'DELETE FROM children WHERE id = 3')]],
    ['drops a table', [step(20, 'DROP TABLE children')]],
    ['leaves children without parent', [step(20, 'DELETE FROM parents WHERE id = 1', ['parents'])]],
    ['ends the transaction', [step(20, 'ROLLBACK')]],
  ])('changes nothing when a step %s, and names the backup', async (_what, steps) => {
    const { folder, sqlite, migrate, dump } = await familyDatabase();
    const before = dump();
    const refusal = await refusalOf(() => migrate([family, ...steps]));
    expect(refusal).toMatchObject({ code: 'database.migration-failed', kind: 'machine' });
    expect(refusal.message).toContain(listBackups(`${folder}/backups`)[0]?.file);
    expect(dump()).toEqual(before);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(sqlite.inTransaction).toBe(false);
  });

  it('lets a step change the rows of the tables that it declares', async () => {
    const { migrate, dump } = await familyDatabase();
    await migrate([family, step(20, 'DELETE FROM children WHERE id = 3', ['children'])]);
    expect(dump().children).toHaveLength(2);
  });

  it('does not begin when the copy cannot be made', async () => {
    const { sqlite, dump } = await familyDatabase();
    const before = dump();
    const backUp = () => backUpDatabase(sqlite, '/proc/backups', 'migration', new Date());
    expect((await refusalOf(() => migrateDatabase(sqlite, [family, rebuild], backUp))).code).toBe(
      'database.backup-failed',
    );
    expect(dump()).toEqual(before);
  });

  it('refuses a file of a newer program', async () => {
    const { migrate, dump } = await familyDatabase();
    await migrate([family, rebuild]);
    const before = dump();
    expect((await refusalOf(() => migrate([family]))).code).toBe('database.newer-version');
    expect(dump()).toEqual(before);
  });

  it.each<[string, Migration[]]>([
    ['that falls', [rebuild, family]],
    ['that stands still', [family, { ...family }]],
    ['not by tens', [{ ...family, version: 11, name: '0011-family' }]],
    ['unlike the name', [{ ...family, version: 20 }]],
  ])('refuses a list with a number %s', async (_what, migrations) => {
    const { sqlite } = await familyDatabase();
    await expect(migrateDatabase(sqlite, migrations, async () => '')).rejects.toThrow(/does not follow/);
  });
});

describe('the released migrations', () => {
  it('are the files of their folder, each named as it says', () => {
    for (const { name } of released) {
      const source = readFileSync(`${import.meta.dirname}/../../../migrations/${name}.ts`, 'utf8');
      expect(source).toContain(`name: '${name}'`);
    }
  });
});
