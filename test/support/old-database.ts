import path from 'node:path';
import Database from 'better-sqlite3';
import { connect } from '../../electron/core/database/connect.ts';
import { migrateDatabase } from '../../electron/core/database/migrate.ts';
import { openDatabase } from '../../electron/core/database/open.ts';
import type { Writer } from '../../electron/core/database/tables.ts';
import { migrations } from '../../migrations/index.ts';
import type { Migration } from '../../migrations/migration.ts';
import { tempFolder } from './temp-folder.ts';

const nothingToBackUp = () => Promise.reject(new Error('nothing to back up'));

/**
 * A database of an older schema with rows in it, for testing the step that follows. Today's code writes today's
 * columns: the rows are written into a database of today and then copied, column by column, as far as the older
 * tables have them.
 *
 * @returns the file's path
 */
export async function oldDatabase(
  older: readonly Migration[],
  write: (trx: Writer) => Promise<void>,
): Promise<string> {
  const today = path.join(tempFolder(), 'today.sqlite');
  const current = openDatabase(today, migrations);
  await migrateDatabase(current, migrations, nothingToBackUp);
  await connect(current).transaction().execute(write);
  current.close();

  const file = path.join(tempFolder(), 'piao.sqlite');
  const old = openDatabase(file, older);
  await migrateDatabase(old, older, nothingToBackUp);
  old.close();
  copyRows(today, file);
  return file;
}

/** Takes out of a database of today whatever the migrations after `version` have added; rows stay as they are. */
export function undoMigrations(sqlite: Database.Database, version: number): void {
  const older = new Database(':memory:');
  for (const migration of migrations.filter((each) => each.version <= version)) migration.up(older);
  const kept = new Set(tablesOf(older));
  for (const name of tablesOf(sqlite)) {
    if (!kept.has(name)) sqlite.exec(`DROP TABLE "${name}"`);
    else dropColumns(sqlite, name, new Set(columnsOf(older, name)));
  }
  older.close();
  sqlite.prepare('DELETE FROM schema_migrations WHERE version > ?').run(version);
  sqlite.pragma(`user_version = ${version}`);
}

function dropColumns(sqlite: Database.Database, table: string, kept: ReadonlySet<string>): void {
  for (const column of columnsOf(sqlite, table)) {
    if (!kept.has(column)) sqlite.exec(`ALTER TABLE "${table}" DROP COLUMN "${column}"`);
  }
}

function copyRows(from: string, to: string): void {
  const sqlite = new Database(to);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(`ATTACH '${from}' AS today`);
  sqlite.transaction(() => {
    for (const name of tablesOf(sqlite)) {
      const list = columnsOf(sqlite, name)
        .map((column) => `"${column}"`)
        .join(', ');
      sqlite.exec(`INSERT INTO main."${name}" (${list}) SELECT ${list} FROM today."${name}"`);
    }
  })();
  sqlite.close();
}

/** Neither SQLite's own tables, nor what is made from the others, nor the list of steps that were taken. */
function tablesOf(sqlite: Database.Database): readonly string[] {
  const tables = sqlite.pragma('table_list') as { schema: string; name: string; type: string }[];
  return tables
    .filter(({ schema, type }) => schema === 'main' && type === 'table')
    .map(({ name }) => name)
    .filter((name) => !/^(sqlite_|search_|schema_migrations$)/.test(name));
}

function columnsOf(sqlite: Database.Database, table: string): readonly string[] {
  return sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
}
