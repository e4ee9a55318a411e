import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { PiaoError } from '../../../shared/errors.ts';
import { backupsToRemove, type DatedBackup } from './backup-rotation.ts';
import { databaseError } from './sqlite-error.ts';

/** Why a backup was made. Those made before a migration are never rotated away. */
export type BackupReason = 'auto' | 'import' | 'migration';

export interface Backup extends DatedBackup {
  readonly file: string;
  readonly reason: BackupReason;
  /** Bytes. */
  readonly size: number;
}

const partialSuffix = '.partial';
const namePattern = /^piao-(\d{8})T(\d{6})(\d{3})Z-(auto|import|migration)\.sqlite$/;

/**
 * Copies an open database into `folder` by SQLite's backup API (a plain copy of a WAL database misses what is
 * in the -wal) and verifies the copy, which is a single file without companions.
 *
 * @returns the path of the copy
 * @throws PiaoError `database.backup-failed`; no half copy is left under a backup's name
 */
export async function backUpDatabase(
  sqlite: Database.Database,
  folder: string,
  reason: BackupReason,
  now: Date,
): Promise<string> {
  const file = path.join(folder, backupName(reason, now));
  const partial = `${file}${partialSuffix}`;
  makeFolder(folder);
  try {
    await sqlite.backup(partial);
    verifyCopy(partial);
    renameSync(partial, file);
    return file;
  } catch (error) {
    rmSync(partial, { force: true });
    throw backupFailed(file, error);
  }
}

/** The backups of a folder, newest first; files with other names are none of ours. */
export function listBackups(folder: string): readonly Backup[] {
  return filesOf(folder)
    .flatMap((name) => {
      const at = backupTime(name);
      const reason = namePattern.exec(name)?.[4];
      if (at === null || !isReason(reason)) return [];
      const file = path.join(folder, name);
      return [{ name, file, at, reason, size: statSync(file, { throwIfNoEntry: false })?.size ?? 0 }];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** Removes the backups that the rotation lets go. */
export function rotateBackups(folder: string, now: Date): void {
  const rotating = listBackups(folder).filter(({ reason }) => reason !== 'migration');
  for (const { file } of backupsToRemove(rotating, now)) rmSync(file, { force: true });
}

/**
 * Removes the half copies of a program that was ended while it made a backup. What stands where the folder should
 * be is said when the next backup is made: it is no reason not to open. Returns how many there were.
 */
export function removePartialBackups(folder: string): number {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return 0;
  const halves = filesOf(folder).filter(
    (name) => name.endsWith(partialSuffix) && namePattern.test(name.slice(0, -partialSuffix.length)),
  );
  for (const name of halves) rmSync(path.join(folder, name), { force: true });
  return halves.length;
}

/** Not what is above it: where the data folder is gone, it should not come back empty. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  try {
    mkdirSync(folder);
  } catch (error) {
    throw backupFailed(folder, error);
  }
}

export function backupFailed(file: string, cause: unknown): PiaoError {
  return new PiaoError(
    'database.backup-failed',
    `La copia di sicurezza «${file}» non è riuscita: controllare lo spazio sul disco e i permessi della cartella; l’archivio è rimasto com’era.`,
    { kind: 'machine', details: { file }, cause },
  );
}

function verifyCopy(file: string): void {
  const copy = new Database(file, { fileMustExist: true });
  try {
    // The copy inherits WAL; without it the file stands alone and may be carried about.
    copy.pragma('journal_mode = DELETE');
    const verdict = copy.pragma('integrity_check(1)', { simple: true });
    if (verdict !== 'ok') throw new Error(`integrity_check: ${String(verdict)}`);
  } finally {
    copy.close();
  }
}

function backupName(reason: BackupReason, now: Date): string {
  return `piao-${now.toISOString().replaceAll(/[-:.]/g, '')}-${reason}.sqlite`;
}

function backupTime(name: string): Date | null {
  const [, day = '', time = '', milliseconds = ''] = namePattern.exec(name) ?? [];
  const iso = `${day.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}.${milliseconds}Z`;
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? null : at;
}

function isReason(text: string | undefined): text is BackupReason {
  return text === 'auto' || text === 'import' || text === 'migration';
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw databaseError(error, folder);
  }
}
