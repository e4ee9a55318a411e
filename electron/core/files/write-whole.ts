import { randomBytes } from 'node:crypto';
import { copyFile, link, lstat, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PiaoError } from '../../../shared/errors.ts';
import { makeFolders, removeFolders } from './make-folders.ts';
import { systemCode } from './system-code.ts';

/** What to write; pieces are written as they come. */
export type WritableContent = string | Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Writes a file whole or not at all: under a temporary name beside it, then renamed over what was there.
 * Throws `file.not-a-file` when a folder or a device has that name, `file.not-writable` (kind machine).
 */
export async function writeWhole(path: string, content: WritableContent, mode?: number): Promise<void> {
  await writeAllWhole([{ path, content, ...(mode === undefined ? {} : { mode }) }]);
}

export interface FileToWrite {
  readonly path: string;
  readonly content: WritableContent;
  readonly mode?: number;
}

interface StagedFile {
  readonly path: string;
  readonly temporary: string;
  /** A second name of what was there before, until all is done. */
  readonly former: string;
}

/**
 * Several files, all of them or none: what was there comes back when one cannot take its place.
 * Throws as `writeWhole`, naming the file at fault, and what reading the pieces of a content throws.
 */
export async function writeAllWhole(files: readonly FileToWrite[]): Promise<void> {
  for (const { path } of files) await refuseOther(path);
  const staged: StagedFile[] = [];
  const placed: StagedFile[] = [];
  const madeFolders: string[] = [];
  let at = '';
  try {
    for (const file of files) {
      at = file.path;
      madeFolders.push(...makeFolders(dirname(at)));
      staged.push(await stage(file));
    }
    for (const file of staged) {
      at = file.path;
      // One file needs no way back: its rename either happens or does not.
      if (staged.length > 1) await keepFormer(file);
      await rename(file.temporary, file.path);
      placed.push(file);
    }
  } catch (error) {
    // What cannot be brought back keeps its second name: it may be the only copy of a key.
    for (const file of placed.reverse()) await bringBack(file).catch(() => undefined);
    for (const file of staged.filter((one) => !placed.includes(one))) {
      await discard(file.temporary);
      await discard(file.former);
    }
    removeFolders(madeFolders);
    // What reading a content refuses says more than that the file could not be written.
    throw error instanceof PiaoError ? error : notWritable(at, error);
  }
  for (const { former } of staged) await discard(former);
}

async function stage({ path, content, mode }: FileToWrite): Promise<StagedFile> {
  const unique = `${path}.${randomBytes(6).toString('hex')}`;
  const file = { path, temporary: `${unique}.tmp`, former: `${unique}.old` };
  try {
    await writeFile(file.temporary, content, mode === undefined ? { flush: true } : { flush: true, mode });
  } catch (error) {
    await discard(file.temporary);
    throw error;
  }
  return file;
}

/** By a second name where the disk knows such, so that the file is never missing; else by a copy. */
async function keepFormer({ path, former }: StagedFile): Promise<void> {
  if (!(await exists(path))) return;
  await link(path, former).catch(() => copyFile(path, former));
}

async function bringBack({ path, former }: StagedFile): Promise<void> {
  if (await exists(former)) await rename(former, path);
  else await rm(path, { force: true });
}

async function discard(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** A file takes the place of what was there: in that of a device, as /dev/null, it would break the system. */
async function refuseOther(path: string): Promise<void> {
  const stats = await stat(path).catch(() => null);
  if (stats === null || stats.isFile()) return;
  const what = stats.isDirectory() ? 'è una cartella' : 'è un dispositivo o un canale';
  throw new PiaoError(
    'file.not-a-file',
    `${path}: non si può scrivere, ${what}: indicare il nome di un file.`,
  );
}

const writeReasons: Readonly<Record<string, string>> = {
  EACCES: 'manca il permesso di scrivere',
  EPERM: 'manca il permesso di scrivere',
  EROFS: 'il disco è in sola lettura',
  ENOSPC: 'il disco è pieno',
  EISDIR: 'è una cartella',
  ENOTDIR: 'il percorso passa per un file',
  EEXIST: 'il percorso passa per un file',
  ENOENT: 'la cartella non c’è o il sistema non lascia crearla',
  ENAMETOOLONG: 'il nome o il percorso è troppo lungo',
  EINVAL: 'il nome non è ammesso dal disco',
  ELOOP: 'il percorso passa per collegamenti che si rincorrono',
  EIO: 'il disco non risponde',
  ERR_INVALID_ARG_VALUE: 'il nome contiene un carattere non ammesso',
};

export function notWritable(path: string, error: unknown): PiaoError {
  const code = systemCode(error);
  return new PiaoError('file.not-writable', `${path}: non si può scrivere, ${writeReasons[code] ?? code}.`, {
    kind: 'machine',
    cause: error,
  });
}
