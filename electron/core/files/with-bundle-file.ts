import { stat } from 'node:fs/promises';
import path from 'node:path';
import { PiaoError } from '../../../shared/errors.ts';
import { LIMITS } from '../bundles/limits.ts';
import { type ByteSource, withFileSource } from './byte-source.ts';
import { systemCode } from './system-code.ts';

/**
 * Works on a bundle that a person chose, which is read where it is.
 * Throws `bundle.file-too-large`, `bundle.file-unreadable`, and what `use` throws.
 */
export async function withBundleFile<T>(file: string, use: (source: ByteSource) => Promise<T>): Promise<T> {
  const name = path.basename(file);
  try {
    // Before opening: to open a pipe is to wait for whoever writes into it.
    const stats = await stat(file);
    if (!stats.isFile()) throw unreadable(name, 'non è un file');
    if (stats.size > LIMITS.containerBytes) throw tooLarge(name);
    return await withFileSource(file, use);
  } catch (error) {
    // Errors of the system carry a code, those of the program itself do not.
    if (error instanceof PiaoError || !(error instanceof Error) || !('syscall' in error)) throw error;
    throw unreadable(name, systemCode(error), error);
  }
}

function unreadable(name: string, why: string, cause?: unknown): PiaoError {
  return new PiaoError(
    'bundle.file-unreadable',
    `Il file «${name}» non si può leggere (${why}): controllare che ci sia e di avere il permesso di aprirlo.`,
    { kind: 'machine', cause },
  );
}

function tooLarge(name: string): PiaoError {
  return new PiaoError(
    'bundle.file-too-large',
    `Il file «${name}» supera i ${LIMITS.containerBytes / 1024 / 1024} MB che un fascicolo può avere: non è stato aperto.`,
  );
}
