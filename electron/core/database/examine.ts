import { closeSync, existsSync, openSync, readSync, rmSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { PiaoError } from '../../../shared/errors.ts';
import { fileBytes } from './file-bytes.ts';
import { databaseError } from './sqlite-error.ts';

/** "PIAO" in the header of every file that the program makes, so that no other program's database is taken over. */
export const applicationId = 0x5049414f;

const headerLength = 100;
const magic = 'SQLite format 3\0';

/**
 * Judges a database file before it is opened for writing, and leaves it byte for byte as it was; unless a transaction
 * was cut short in it, which SQLite takes back first.
 *
 * @returns whether there is a file at all
 * @throws PiaoError `database.folder-missing`, `database.damaged` (not SQLite, cut off, inconsistent),
 *   `database.not-ours`, `database.newer-version`, `database.not-writable`
 */
export function examineDatabase(file: string, newestVersion: number): 'absent' | 'usable' {
  const stats = statFile(file);
  if (stats === undefined) return 'absent';
  if (!stats.isFile()) throw damaged(file, 'non è un file');
  refuseForeignBytes(file, stats.size);
  try {
    forReading(file, (sqlite) => {
      const verdict = sqlite.pragma('quick_check(1)', { simple: true });
      if (verdict !== 'ok') throw damaged(file, 'il suo contenuto non è coerente');
      refuseForeign(sqlite, file);
      refuseNewer(sqlite, file, newestVersion);
    });
  } catch (error) {
    throw databaseError(error, file);
  }
  return 'usable';
}

/** Throws `database.newer-version`, naming both, when a newer program has written the file. */
export function refuseNewer(sqlite: Database.Database, file: string, newestVersion: number): void {
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  if (version <= newestVersion) return;
  throw new PiaoError(
    'database.newer-version',
    `L’archivio «${file}» è della versione ${version}, questo programma legge fino alla versione ${newestVersion}: serve un programma più recente; il file è rimasto com’era.`,
    { details: { file, version, supported: newestVersion } },
  );
}

/** Throws `database.folder-missing` when the folder of a database is not there. */
export function refuseMissingFolder(file: string): void {
  const folder = path.dirname(file);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new PiaoError(
    'database.folder-missing',
    `La cartella dei dati «${folder}» non esiste o non è una cartella: crearla o indicarne un’altra.`,
    { kind: 'machine', details: { folder } },
  );
}

/**
 * Throws `database.moved` when the file of an open database is no longer in its place. Unix goes on writing into a file
 * that was removed: what was said to be saved would go with it.
 */
export function refuseMoved(file: string): void {
  if (existsSync(file)) return;
  throw new PiaoError(
    'database.moved',
    `L’archivio «${file}» non è più al suo posto e la modifica non è stata salvata: la cartella dei dati è stata spostata o eliminata, o il disco è scollegato; rimetterla al suo posto e riprovare.`,
    { kind: 'machine', details: { file } },
  );
}

function statFile(file: string): Stats | undefined {
  refuseMissingFolder(file);
  return statSync(file, { throwIfNoEntry: false });
}

/** What SQLite itself would notice late or not at all: another format, an emptied file, missing pages. */
function refuseForeignBytes(file: string, size: number): void {
  if (size === 0) throw damaged(file, 'è vuoto');
  const header = readHeader(file);
  if (header.toString('latin1', 0, magic.length) !== magic) throw damaged(file, 'non è un archivio');
  if (size < headerLength) throw damaged(file, 'è tronco');
  // While a -wal or a -journal stands beside it, what was cut short in the file is mended by SQLite.
  if (fileBytes(`${file}-wal`) > 0 || isCutShort(file)) return;
  const stored = header.readUInt16BE(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  if (size % pageSize !== 0 || size < header.readUInt32BE(28) * pageSize) throw damaged(file, 'è tronco');
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(headerLength);
  try {
    const descriptor = openSync(file, 'r');
    try {
      readSync(descriptor, header, 0, headerLength, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw databaseError(error, file);
  }
  return header;
}

/**
 * A file that is not in WAL mode, as a restored backup at its first opening, has its unfinished transaction in a
 * -journal. A read-only connection cannot take it back, and refuses to read.
 */
function isCutShort(file: string): boolean {
  return fileBytes(`${file}-journal`) > 0;
}

/** A read-only connection leaves its empty companions behind: they are removed when they were not there before. */
function forReading(file: string, work: (sqlite: Database.Database) => void): void {
  const companions = [`${file}-wal`, `${file}-shm`].filter((companion) => !existsSync(companion));
  const sqlite = new Database(file, { readonly: !isCutShort(file), fileMustExist: true });
  try {
    work(sqlite);
  } finally {
    sqlite.close();
    if (fileBytes(`${file}-wal`) === 0)
      for (const companion of companions) rmSync(companion, { force: true });
  }
}

function refuseForeign(sqlite: Database.Database, file: string): void {
  if (sqlite.pragma('application_id', { simple: true }) === applicationId) return;
  const tables = sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  // A first start that was cut short leaves a database without a single table, which is as good as none.
  if (tables === 0) return;
  throw new PiaoError(
    'database.not-ours',
    `Il file «${file}» è di un altro programma: è rimasto com’era; indicare la cartella dei dati di PIAO Desk.`,
    { details: { file } },
  );
}

function damaged(file: string, why: string): PiaoError {
  return new PiaoError(
    'database.damaged',
    `L’archivio «${file}» è danneggiato (${why}): è rimasto com’era; ripristinare una copia di sicurezza o metterlo da parte.`,
    { details: { file } },
  );
}
