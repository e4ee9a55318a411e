import type { Database } from 'better-sqlite3';
import type { Migration } from '../../../migrations/migration.ts';
import { PiaoError } from '../../../shared/errors.ts';
import { applicationId, refuseNewer } from './examine.ts';
import { lostRows, rowCounts } from './row-counts.ts';

export interface MigrationOutcome {
  readonly from: number;
  readonly to: number;
  /** The verified copy made before, when the file already held something. */
  readonly backup: string | null;
}

/** The version that a list of migrations leads to; 0 for none. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Brings an open database to the newest version: either all pending migrations or none.
 *
 * Kysely's own migrator runs SQLite migrations outside a transaction and would leave half of them behind.
 *
 * @param backUp makes a verified copy and returns its path; called before anything is changed, and only when
 *   there is something to lose
 * @param afterwards what else belongs to the migration of a file that held something, in the same transaction
 * @throws PiaoError `database.newer-version`, or `database.migration-failed` naming the copy; nothing has changed
 */
export async function migrateDatabase(
  sqlite: Database,
  migrations: readonly Migration[],
  backUp: () => Promise<string>,
  afterwards: (sqlite: Database) => void = () => undefined,
): Promise<MigrationOutcome> {
  refuseDisorder(migrations);
  const newest = newestVersion(migrations);
  refuseNewer(sqlite, sqlite.name, newest);
  const from = userVersion(sqlite);
  if (pendingOf(sqlite, migrations).length === 0) return { from, to: newest, backup: null };

  const backup = rowCounts(sqlite).size > 0 ? await backUp() : null;
  try {
    applyAll(sqlite, migrations, afterwards);
  } catch (error) {
    throw new PiaoError(
      'database.migration-failed',
      `L’aggiornamento dell’archivio «${sqlite.name}» non è riuscito e non ha cambiato nulla${backup === null ? '' : `; una copia di sicurezza è in «${backup}»`}: non eliminare il file e chiedere assistenza.`,
      { kind: 'machine', details: { file: sqlite.name, from, to: newest }, cause: error },
    );
  }
  return { from, to: newest, backup };
}

function applyAll(
  sqlite: Database,
  migrations: readonly Migration[],
  afterwards: (sqlite: Database) => void,
): void {
  // SQLite ignores this pragma inside a transaction: there, dropping a rebuilt table would delete its children.
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite.exec('BEGIN IMMEDIATE');
    // Read again under the lock: another program may have migrated in the meantime.
    const from = userVersion(sqlite);
    const pending = pendingOf(sqlite, migrations);
    for (const migration of pending) applyOne(sqlite, migration);
    if (from > 0 && pending.length > 0) afterwards(sqlite);
    sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.exec('COMMIT');
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw error;
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}

function applyOne(sqlite: Database, migration: Migration): void {
  const before = rowCounts(sqlite);
  migration.up(sqlite);
  if (!sqlite.inTransaction) throw new Error(`${migration.name} ended the transaction of the runner`);
  const lost = lostRows(before, rowCounts(sqlite), migration.changesRowsOf);
  if (lost.length > 0) throw new Error(`${migration.name} changed the rows of: ${lost.join('; ')}`);
  const orphans = sqlite.pragma('foreign_key_check');
  if (!Array.isArray(orphans) || orphans.length > 0) {
    throw new Error(`${migration.name} left rows without parent: ${JSON.stringify(orphans).slice(0, 500)}`);
  }
  sqlite.exec(
    'CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT',
  );
  sqlite
    .prepare('INSERT INTO schema_migrations (version, name, applied_at) VALUES (?, ?, ?)')
    .run(migration.version, migration.name, new Date().toISOString());
  // One that fills a gap does not make the file older.
  sqlite.pragma(`user_version = ${Math.max(migration.version, userVersion(sqlite))}`);
}

/**
 * The steps that a file has not taken. Not only those after its version: for some hours of development the main line
 * had 0080 before 0060, and the files of then call themselves newer than what they lack.
 */
function pendingOf(sqlite: Database, migrations: readonly Migration[]): readonly Migration[] {
  if (userVersion(sqlite) === 0) return migrations;
  const taken = new Set(sqlite.prepare<[], number>('SELECT version FROM schema_migrations').pluck().all());
  return migrations.filter(({ version }) => !taken.has(version));
}

/** A list out of order would skip a step on some machines and not on others. */
function refuseDisorder(migrations: readonly Migration[]): void {
  let previous = 0;
  for (const { name, version } of migrations) {
    if (
      version <= previous ||
      version % 10 !== 0 ||
      !name.startsWith(`${String(version).padStart(4, '0')}-`)
    ) {
      throw new Error(`Migration ${name} (version ${version}) does not follow ${previous}`);
    }
    previous = version;
  }
}

function userVersion(sqlite: Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }));
}
