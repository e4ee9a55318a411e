import { userInfo } from 'node:os';
import path from 'node:path';
import { migrations } from '../../migrations/index.ts';
import { backUpDatabase } from './database/backup.ts';
import { BackupKeeper } from './database/backup-keeper.ts';
import { connect } from './database/connect.ts';
import { migrateDatabase, newestVersion } from './database/migrate.ts';
import { openDatabase } from './database/open.ts';
import { finishRestore, restoreDatabase } from './database/restore.ts';
import { PlanStore } from './plans/plan-store.ts';

/** The program without a window: the plans of one data folder. */
export interface Program {
  readonly store: PlanStore;
  readonly folder: string;
  /** The database file. */
  readonly file: string;
  /** The backups of the data folder; one is made at the start, the rest when its routine is started. */
  readonly backups: BackupKeeper;
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
  const sqlite = openDatabase(file, migrations);
  const db = connect(sqlite);
  const store = new PlanStore(db, { file, author, now, editPause });

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
    const { from } = await migrateDatabase(sqlite, migrations, () =>
      backUpDatabase(sqlite, backupFolder, 'migration', now()),
    );
    if (from > 0 && from < newestVersion(migrations)) await store.startLogAnew();
    await store.refreshSearch();
    await backups.makeAtStart();
    return { store, folder, file, backups, close };
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
