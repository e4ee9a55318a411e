import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { PiaoError } from '../../../shared/errors.ts';
import { systemCode } from './system-code.ts';

/** A file as it was read, under the name that it had. */
export interface FileContent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const megabyte = 1024 * 1024;
/** The database is copied whole at every backup, and a bundle holds every attachment. */
export const largestAttachment = 50 * megabyte;

/**
 * Reads a file that a person wants to attach.
 *
 * @throws PiaoError `attachment.too-large`, `attachment.empty`, `attachment.unreadable`, each naming the file
 */
export async function readAttachable(file: string): Promise<FileContent> {
  const name = path.basename(file);
  try {
    // Before opening: to open a pipe is to wait for whoever writes into it.
    const stats = await stat(file);
    if (!stats.isFile()) throw unreadable(name, 'non è un file');
    refuseSize(name, stats.size);
    const handle = await open(file, 'r');
    try {
      const bytes = await handle.readFile();
      // It may have grown since.
      refuseSize(name, bytes.length);
      return { name, bytes };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof PiaoError) throw error;
    throw unreadable(name, readReasons[systemCode(error)] ?? systemCode(error), error);
  }
}

const readReasons: Readonly<Record<string, string>> = {
  ENOENT: 'non esiste più',
  EACCES: 'manca il permesso di leggerlo',
  EPERM: 'manca il permesso di leggerlo',
};

function refuseSize(name: string, size: number): void {
  if (size === 0) {
    throw new PiaoError(
      'attachment.empty',
      `Il file «${name}» è vuoto e non è stato allegato: controllare che sia quello giusto.`,
    );
  }
  if (size <= largestAttachment) return;
  throw new PiaoError(
    'attachment.too-large',
    `Il file «${name}» è di ${Math.ceil(size / megabyte)} MB e non è stato allegato: un allegato può essere al massimo di ${largestAttachment / megabyte} MB; ridurlo o dividerlo.`,
    { details: { size } },
  );
}

function unreadable(name: string, why: string, cause?: unknown): PiaoError {
  return new PiaoError(
    'attachment.unreadable',
    `Il file «${name}» non si può leggere e non è stato allegato: ${why}.`,
    { kind: 'machine', cause },
  );
}
