import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { PiaoError } from '../../../shared/errors.ts';
import { examineDatabase } from './examine.ts';
import { databaseError } from './sqlite-error.ts';

interface Move {
  readonly from: string;
  readonly to: string;
}

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
  const stamp = stampOf(options.now);
  try {
    const hadFile = existsSync(file);
    copyVerified(backup, restoringName(file, stamp));
    moveAll(restoreMoves(file, stamp));
    return hadFile ? asideName(file, stamp) : null;
  } catch (error) {
    // With the old file back in its place, this takes the copy away; otherwise it is the next start that ends it.
    if (existsSync(file)) rmSync(restoringName(file, stamp), { force: true });
    throw databaseError(error, file);
  }
}

/**
 * Puts a database that cannot be used aside, whose connection must be closed, so that the next start makes an empty one.
 * Returns where it went. Throws `database.…`; nothing has changed then.
 */
export function setDatabaseAside(file: string, now: Date): string {
  const stamp = stampOf(now);
  try {
    // The last of the moves is that of a copy, of which there is none.
    moveAll(restoreMoves(file, stamp).slice(0, -1));
    return asideName(file, stamp);
  } catch (error) {
    throw databaseError(error, file);
  }
}

function stampOf(now: Date): string {
  return now.toISOString().replaceAll(/[-:.]/g, '');
}

/**
 * The renames by which a copy takes the place of the database, in their order. The old file goes before its
 * companions: wherever a stop falls, either the old file still stands with all that belongs to it, or the name under
 * which it went tells `finishRestore` where the rest has to go. Left in place, its -wal or -journal would be played
 * into the new file.
 */
export function restoreMoves(file: string, stamp: string): readonly Move[] {
  const aside = asideName(file, stamp);
  return [
    { from: file, to: aside },
    { from: `${file}-wal`, to: `${aside}-wal` },
    { from: `${file}-shm`, to: `${aside}-shm` },
    { from: `${file}-journal`, to: `${aside}-journal` },
    { from: restoringName(file, stamp), to: file },
  ];
}

/** What became of a restore that was cut short; `none` when there was none. */
export type FinishedRestore = 'none' | 'completed' | 'dropped';

/**
 * Ends a restore that was cut short: while the old file is in its place the restore has not begun and is
 * dropped; once it has gone aside, the rest follows. Without this the program would start on an empty database.
 */
export function finishRestore(file: string): FinishedRestore {
  let outcome: FinishedRestore = 'none';
  try {
    for (const { name, stamp } of leftOvers(file)) {
      const isWhole = stamp !== undefined;
      if (isWhole && !existsSync(file)) {
        moveAll(restoreMoves(file, stamp));
        outcome = 'completed';
      } else {
        rmSync(path.join(path.dirname(file), name), { force: true });
        if (outcome === 'none') outcome = 'dropped';
      }
    }
    return outcome;
  } catch (error) {
    throw databaseError(error, file);
  }
}

/** What interrupted restores left beside the database, the newest first; `stamp` only for a copy that is whole. */
function leftOvers(file: string): readonly { name: string; stamp: string | undefined }[] {
  if (!existsSync(path.dirname(file))) return [];
  const prefix = restoringName(path.basename(file), '');
  return readdirSync(path.dirname(file))
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ name, stamp: /^\d{8}T\d{9}Z$/.exec(name.slice(prefix.length))?.[0] }))
    .sort((a, b) => b.name.localeCompare(a.name, 'en'));
}

/** All of the moves whose file is there, or none: those made are undone when one fails. */
function moveAll(moves: readonly Move[]): void {
  const made: Move[] = [];
  try {
    for (const move of moves) {
      if (!existsSync(move.from)) continue;
      renameSync(move.from, move.to);
      made.push(move);
    }
  } catch (error) {
    // The companions back first: the old file is never in its place without its -wal.
    const [main, ...rest] = made;
    for (const { from, to } of rest.reverse()) renameSync(to, from);
    if (main !== undefined) renameSync(main.to, main.from);
    throw error;
  }
}

function restoringName(file: string, stamp: string): string {
  return `${file}.restoring-${stamp}`;
}

function asideName(file: string, stamp: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}-sostituito-${stamp}${ext}`);
}

/** What SQLite keeps beside a database that was not closed: committed edits, or a transaction to be taken back. */
const companions = ['-wal', '-journal'];

/**
 * A name of its own until the copy is whole and on the disk, so that what bears the real name always is. A file
 * rescued from a machine that died has its last edits in the -wal beside it: they are brought into the copy.
 */
function copyVerified(backup: string, target: string): void {
  const partial = `${target}.partial`;
  try {
    copyFileSync(backup, partial);
    for (const companion of companions) {
      if (existsSync(backup + companion)) copyFileSync(backup + companion, partial + companion);
    }
    verify(partial, backup);
    const descriptor = openSync(partial, constants.O_RDWR);
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(partial, target);
  } finally {
    for (const suffix of ['', '-shm', ...companions]) rmSync(partial + suffix, { force: true });
  }
}

function verify(copy: string, backup: string): void {
  const sqlite = new Database(copy, { fileMustExist: true });
  try {
    // Brings what is in the -wal into the file, which then stands alone.
    sqlite.pragma('journal_mode = DELETE');
    const verdict = sqlite.pragma('integrity_check(1)', { simple: true });
    if (verdict === 'ok') return;
    throw new PiaoError(
      'database.damaged',
      `La copia di sicurezza «${backup}» è danneggiata: scegliere un’altra copia; l’archivio è rimasto com’era.`,
      { details: { file: backup } },
    );
  } finally {
    sqlite.close();
  }
}
