import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PiaoError } from '../../../shared/errors.ts';
import { systemCode } from './system-code.ts';

/**
 * Writes a file whole or not at all: under a temporary name beside it, then renamed over what was there.
 * Throws `file.not-writable` (kind machine).
 */
export async function writeWhole(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  await writeAllWhole([{ path, content, ...(mode === undefined ? {} : { mode }) }]);
}

export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly mode?: number;
}

/** Several files, none of which gets its name before all of them are on the disk. */
export async function writeAllWhole(files: readonly FileToWrite[]): Promise<void> {
  const staged: { temporary: string; path: string }[] = [];
  try {
    for (const { path, content, mode } of files) {
      await mkdir(dirname(path), { recursive: true });
      const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
      staged.push({ temporary, path });
      await writeFile(temporary, content, mode === undefined ? { flush: true } : { flush: true, mode });
    }
    for (const { temporary, path } of staged) await rename(temporary, path);
  } catch (error) {
    for (const { temporary } of staged) await rm(temporary, { force: true }).catch(() => undefined);
    throw notWritable(staged.at(-1)?.path ?? files[0]?.path ?? '', error);
  }
}

const writeReasons: Readonly<Record<string, string>> = {
  EACCES: 'manca il permesso di scrivere',
  EPERM: 'manca il permesso di scrivere',
  EROFS: 'il disco è in sola lettura',
  ENOSPC: 'il disco è pieno',
  EISDIR: 'è una cartella',
  ENOTDIR: 'il percorso passa per un file',
  EEXIST: 'il percorso passa per un file',
};

function notWritable(path: string, error: unknown): PiaoError {
  const code = systemCode(error);
  return new PiaoError('file.not-writable', `${path}: non si può scrivere, ${writeReasons[code] ?? code}.`, {
    kind: 'machine',
    cause: error,
  });
}
