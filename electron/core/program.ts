import { userInfo } from 'node:os';
import path from 'node:path';
import { migrations } from '../../migrations/index.ts';
import { PiaoError } from '../../shared/errors.ts';
import { type Backup, backUpDatabase, listBackups, rotateBackups } from './database/backup.ts';
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
  /** Why the routine backup at the start failed; the program works all the same. */
  readonly backupProblem: PiaoError | null;
  /** A verified copy now; returns its path. Older ones go by the rotation. */
  backUp(reason: 'auto' | 'import'): Promise<string>;
  /** The backups of the data folder, newest first. */
  backups(): readonly Backup[];
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
const backupInterval = 3_600_000;
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

  const backUp = async (reason: 'auto' | 'import') => {
    const copy = await backUpDatabase(sqlite, backupFolder, reason, now());
    rotateBackups(backupFolder, now());
    return copy;
  };
  const close = async () => {
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
    const backupProblem = await backUpIfDue(store, backupFolder, backUp, now());
    return { store, folder, file, backupProblem, backUp, backups: () => listBackups(backupFolder), close };
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

/** Not at every start of the command line: the newest three of a day should not all be of the last minute. */
async function backUpIfDue(
  store: PlanStore,
  folder: string,
  backUp: (reason: 'auto') => Promise<string>,
  now: Date,
): Promise<PiaoError | null> {
  try {
    const newest = listBackups(folder)[0];
    const due = newest === undefined || now.getTime() - newest.at.getTime() >= backupInterval;
    if (due && (await store.list()).length > 0) await backUp('auto');
    return null;
  } catch (error) {
    if (error instanceof PiaoError) return error;
    throw error;
  }
}
