import Database from 'better-sqlite3';
import { migrations as released } from '../../../migrations/index.ts';
import type { Migration } from '../../../migrations/migration.ts';
import { examineDatabase } from './examine.ts';
import { newestVersion } from './migrate.ts';
import { refuseOldNode } from './require-node.ts';
import { databaseError } from './sqlite-error.ts';

const busyTimeout = 2_000;

/**
 * Opens the database `file`, or makes an empty one, ready to be migrated: WAL, every commit on the disk
 * before it is answered, foreign keys held, and a trial that it can be written.
 *
 * There must be one connection per file: two that write and checkpoint at once are what SQLite has had bugs in.
 *
 * @throws PiaoError `machine.old-node`, what `examineDatabase` refuses, `database.not-writable`, `database.locked`
 */
export function openDatabase(file: string, migrations: readonly Migration[] = released): Database.Database {
  refuseOldNode();
  examineDatabase(file, newestVersion(migrations));
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(file, { timeout: busyTimeout });
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('trusted_schema = OFF');
    tryWriting(sqlite);
    return sqlite;
  } catch (error) {
    sqlite?.close();
    throw databaseError(error, file);
  }
}

/** A file without write permission opens well enough, and even locks: it would fail at the first edit. */
function tryWriting(sqlite: Database.Database): void {
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  sqlite.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${version}; ROLLBACK`);
}
