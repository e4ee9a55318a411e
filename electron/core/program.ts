import { userInfo } from 'node:os';
import path from 'node:path';
import { migrations } from '../../migrations/index.ts';
import { backUpDatabase, removePartialBackups } from './database/backup.ts';
import { BackupKeeper } from './database/backup-keeper.ts';
import { connect } from './database/connect.ts';
import { migrateDatabase, newestVersion } from './database/migrate.ts';
import { openDatabase } from './database/open.ts';
import { finishRestore, restoreDatabase } from './database/restore.ts';
import { TrustList } from './database/trust-list.ts';
import { ColumnMappings } from './plans/column-mappings.ts';
import { ConfidentialNotes } from './plans/confidential-notes.ts';
import { PlanStore } from './plans/plan-store.ts';
import type { UnreadablePlan } from './plans/read-if-sound.ts';

/** The program without a window: the plans of one data folder. */
export interface Program {
  readonly store: PlanStore;
  /** The certificates that the office trusts. */
  readonly trust: TrustList;
  readonly mappings: ColumnMappings;
  readonly notes: ConfidentialNotes;
  readonly folder: string;
  /** The database file. */
  readonly file: string;
  /** The backups of the data folder; one is made at the start, the rest when its routine is started. */
  readonly backups: BackupKeeper;
  /** Plans whose rows made no plan at the start, and why: they were left as they are, the others can be used. */
  readonly unreadable: readonly UnreadablePlan[];
  close(): Promise<void>;
}

export interface ProgramOptions {
  /** An existing folder; the database in it is made when there is none. */
  readonly folder: string;
  /** Who works; the user of the operating system when left out. */
  readonly author?: string;
  readonly now?: () => Date;
  /** See `StoreOptions`. */
  readonly editPause?: number;
}

const databaseName = 'piao.sqlite';
const backupsName = 'backups';
/** Longer than the pause after which the window sends what is typed, shorter than a second thought. */
const usualEditPause = 2_000;

/**
 * Opens the data folder: database, migrations, routine backup.
 *
 * @throws PiaoError `database.…`, `machine.old-node`; nothing has changed then
 */
export async function openProgram(options: ProgramOptions): Promise<Program> {
  const { folder, author = userInfo().username, now = () => new Date() } = options;
  const { editPause = usualEditPause } = options;
  const file = path.join(folder, databaseName);
  const backupFolder = path.join(folder, backupsName);
  finishRestore(file);
  removePartialBackups(backupFolder);
  const sqlite = openDatabase(file, migrations);
  const db = connect(sqlite);
  const store = new PlanStore(db, { file, author, now, editPause });

  const trust = new TrustList(db, { file, now });

  const mappings = new ColumnMappings(db, file);
  const notes = new ConfidentialNotes(db, file);
  const backups = new BackupKeeper(sqlite, {
    folder: backupFolder,
    now,
    lastChange: () => store.lastChange(),
  });
  const close = async () => {
    backups.stop();
    if (!sqlite.open) return;
    sqlite.pragma('optimize');
    sqlite.close();
  };

  try {
    await migrateDatabase(
      sqlite,
      migrations,
      () => backUpDatabase(sqlite, backupFolder, 'migration', now()),
      (migrated) => migrated.exec('INSERT OR IGNORE INTO log_restarts (plan_id) SELECT id FROM plans'),
    );
    const unreadable = [...(await store.startLogAnew()), ...(await store.refreshSearch())];
    await backups.makeAtStart();
    return { store, trust, mappings, notes, folder, file, backups, unreadable, close };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Puts a backup in the place of the database of a data folder that is not open; returns where the old file went. */
export function restoreBackup(folder: string, backup: string, now: Date = new Date()): string | null {
  const file = path.join(folder, databaseName);
  return restoreDatabase({ file, backup, newestVersion: newestVersion(migrations), now });
}
