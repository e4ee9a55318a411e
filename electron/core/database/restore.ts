import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { PiaoError } from '../../../shared/errors.ts';
import { examineDatabase } from './examine.ts';
import { databaseError } from './sqlite-error.ts';

/** SQLite's companions: left beside another database they would be played into it. */
const companions = ['-wal', '-shm'] as const;

/**
 * Puts a backup in the place of the database, whose connection must be closed. The file that was there goes
 * aside with its companions, under a dated name in the same folder, and is never deleted.
 *
 * @returns the path of the file set aside, or null when there was none
 * @throws PiaoError `database.backup-missing`, or what `examineDatabase` says of the backup; nothing has changed
 */
export function restoreDatabase(options: {
  file: string;
  backup: string;
  newestVersion: number;
  now: Date;
}): string | null {
  const { file, backup } = options;
  if (examineDatabase(backup, options.newestVersion) === 'absent') {
    throw new PiaoError('database.backup-missing', `La copia di sicurezza «${backup}» non esiste.`, {
      details: { file: backup },
    });
  }
  try {
    copyVerified(backup, restoringName(file));
    const aside = setAside(file, options.now);
    renameSync(restoringName(file), file);
    return aside;
  } catch (error) {
    throw databaseError(error, file);
  }
}

/**
 * Carries to its end a restore that was cut short between setting the old file aside and putting the new one
 * in its place: without this the program would start on an empty database.
 */
export function finishRestore(file: string): void {
  const restoring = restoringName(file);
  if (!existsSync(restoring)) return;
  if (existsSync(file)) rmSync(restoring);
  else renameSync(restoring, file);
}

function restoringName(file: string): string {
  return `${file}.restoring`;
}

/** A name of its own until the copy is whole and on the disk, so that what bears the real name always is. */
function copyVerified(backup: string, target: string): void {
  const partial = `${target}.partial`;
  copyFileSync(backup, partial);
  const sqlite = new Database(partial, { fileMustExist: true });
  try {
    const verdict = sqlite.pragma('integrity_check(1)', { simple: true });
    if (verdict !== 'ok') {
      throw new PiaoError(
        'database.damaged',
        `La copia di sicurezza «${backup}» è danneggiata: scegliere un'altra copia; il database è rimasto com'era.`,
        { details: { file: backup } },
      );
    }
  } finally {
    sqlite.close();
  }
  const descriptor = openSync(partial, constants.O_RDWR);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(partial, target);
}

function setAside(file: string, now: Date): string | null {
  if (!existsSync(file)) return null;
  const { dir, name, ext } = path.parse(file);
  const aside = path.join(dir, `${name}-sostituito-${now.toISOString().replaceAll(/[-:.]/g, '')}${ext}`);
  // The companions first: a crash in between leaves a database without its -wal, never a -wal beside another one.
  for (const companion of companions) {
    if (existsSync(file + companion)) renameSync(file + companion, aside + companion);
  }
  renameSync(file, aside);
  return aside;
}
