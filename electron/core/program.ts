import { userInfo } from 'node:os';
import path from 'node:path';
import { migrations } from '../../migrations/index.ts';
import type { PiaoError } from '../../shared/errors.ts';
import { type Backup, backUpDatabase, listBackups, removePartialBackups } from './database/backup.ts';
import { BackupKeeper } from './database/backup-keeper.ts';
import { connect } from './database/connect.ts';
import { DatabaseHold } from './database/database-hold.ts';
import { refuseMissingFolder, refuseMoved } from './database/examine.ts';
import { fileBytes } from './database/file-bytes.ts';
import { measureDatabase } from './database/measure.ts';
import { migrateDatabase, newestVersion } from './database/migrate.ts';
import { openDatabase } from './database/open.ts';
import { finishRestore, restoreDatabase, setDatabaseAside } from './database/restore.ts';
import { TrustList } from './database/trust-list.ts';
import { ColumnMappings } from './plans/column-mappings.ts';
import { ConfidentialNotes } from './plans/confidential-notes.ts';
import { ImportReviews } from './plans/import-review/import-reviews.ts';
import { PlanStore } from './plans/plan-store.ts';
import type { UnreadablePlan } from './plans/read-if-sound.ts';
import type { DatabaseFacts } from './report/problem-report.ts';
import type { Recovery } from './start/recovery.ts';

/** The program without a window: the plans of one data folder. */
export interface Program {
  readonly store: PlanStore;
  /** The certificates that the office trusts. */
  readonly trust: TrustList;
  readonly mappings: ColumnMappings;
  readonly notes: ConfidentialNotes;
  /** Imports that are being looked through. */
  readonly reviews: ImportReviews;
  readonly folder: string;
  /** The database file. */
  readonly file: string;
  /** The backups of the data folder; one is made at the start, the rest when its routine is started. */
  readonly backups: BackupKeeper;
  /** Plans whose rows made no plan at the start, and why: they were left as they are, the others can be used. */
  readonly unreadable: readonly UnreadablePlan[];
  /** What was put right after a program that did not end as it should; null when the last one did. */
  readonly recovery: Recovery | null;
  /** Sizes and numbers of rows, for a report. */
  measure(): DatabaseFacts;
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
  /** Told when another machine has taken the database, after this one slept: nothing can be written any more. */
  readonly onLost?: (reason: PiaoError) => void;
}

const databaseName = 'piao.sqlite';
const backupsName = 'backups';
/** Longer than the pause after which the window sends what is typed, shorter than a second thought. */
const usualEditPause = 2_000;

/**
 * Opens the data folder: database, migrations, routine backup. It is this program's alone until it is closed.
 *
 * @throws PiaoError `database.…`, `machine.old-node`; nothing has changed then
 */
export async function openProgram(options: ProgramOptions): Promise<Program> {
  const file = path.join(options.folder, databaseName);
  refuseMissingFolder(file);
  const hold = new DatabaseHold(file);
  try {
    return await openHeld(options, file, hold);
  } catch (error) {
    hold.abandon();
    throw error;
  }
}

async function openHeld(options: ProgramOptions, file: string, hold: DatabaseHold): Promise<Program> {
  const { folder, author = userInfo().username, now = () => new Date() } = options;
  const { editPause = usualEditPause, onLost = () => undefined } = options;
  // What is lost before it is open is what the opening is refused with.
  let isOpen = false;
  hold.keep((reason) => {
    if (isOpen) onLost(reason);
  });
  const backupFolder = path.join(folder, backupsName);
  const restore = finishRestore(file);
  const halfBackups = removePartialBackups(backupFolder);
  const walBytes = fileBytes(`${file}-wal`);
  const sqlite = openDatabase(file, migrations);
  const db = connect(sqlite, () => {
    refuseMoved(file);
    hold.assertHeld();
  });
  const store = new PlanStore(db, { file, author, now, editPause });

  const trust = new TrustList(db, { file, now });

  const mappings = new ColumnMappings(db, file);
  const notes = new ConfidentialNotes(db, file);
  const reviews = new ImportReviews(db, { file, now, editPause });
  const lastChange = async () => later(await store.lastChange(), await reviews.lastChange());
  const backups = new BackupKeeper(sqlite, { folder: backupFolder, now, lastChange });
  const close = async () => {
    backups.stop();
    if (!sqlite.open) return;
    try {
      if (!hold.isLost) sqlite.pragma('optimize');
    } catch {
      // It makes later searches quicker; on a full disk it cannot, and that is no reason not to close.
    }
    sqlite.close();
    hold.release();
  };

  try {
    hold.assertHeld();
    await migrateDatabase(
      sqlite,
      migrations,
      () => backUpDatabase(sqlite, backupFolder, 'migration', now()),
      (migrated) => migrated.exec('INSERT OR IGNORE INTO log_restarts (plan_id) SELECT id FROM plans'),
    );
    const unreadable = [...(await store.startLogAnew()), ...(await store.refreshSearch())];
    const { uncleanEnd } = hold;
    const recovery =
      uncleanEnd === null
        ? null
        : { ...uncleanEnd, walBytes, restore, halfBackups, ...(await stateOf(store, lastChange)) };
    await backups.makeAtStart();
    hold.assertHeld();
    isOpen = true;
    const measure = () => measureDatabase(sqlite);
    return {
      store,
      trust,
      mappings,
      notes,
      reviews,
      folder,
      file,
      backups,
      unreadable,
      recovery,
      measure,
      close,
    };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** What the plans are after an unclean end; not asked otherwise, because the log is walked from end to end. */
async function stateOf(
  store: PlanStore,
  lastChange: () => Promise<Date | null>,
): Promise<Pick<Recovery, 'lastChange' | 'logIntact'>> {
  const logIntact = await store.verify().then(
    ({ intact }) => intact,
    () => null,
  );
  return { lastChange: await lastChange(), logIntact };
}

/**
 * Puts a backup in the place of the database of a data folder that is not open; returns where the old file went.
 * Throws `database.held` and what `restoreDatabase` throws; nothing has changed then.
 */
export function restoreBackup(folder: string, backup: string, now: Date = new Date()): string | null {
  return whileHeld(folder, (file) =>
    restoreDatabase({ file, backup, newestVersion: newestVersion(migrations), now }),
  );
}

/** Puts the database of a data folder aside, which is not open; returns its new name. Throws `database.held`, `database.…`. */
export function startEmpty(folder: string, now: Date = new Date()): string {
  return whileHeld(folder, (file) => setDatabaseAside(file, now));
}

function whileHeld<T>(folder: string, work: (file: string) => T): T {
  const file = path.join(folder, databaseName);
  refuseMissingFolder(file);
  const hold = new DatabaseHold(file);
  try {
    const result = work(file);
    hold.release();
    return result;
  } catch (error) {
    hold.abandon();
    throw error;
  }
}

/** The backups of a data folder, open or not, the newest first. */
export function backupsOf(folder: string): readonly Backup[] {
  return listBackups(path.join(folder, backupsName));
}

function later(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
