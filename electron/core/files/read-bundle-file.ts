import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { PiaoError } from '../../../shared/errors.ts';
import { LIMITS } from '../bundles/limits.ts';
import { systemCode } from './system-code.ts';

/** The bytes of a bundle that a person chose. Throws `bundle.file-too-large`, `bundle.file-unreadable`. */
export async function readBundleFile(file: string): Promise<Uint8Array> {
  const name = path.basename(file);
  try {
    // Before reading: a file of many gigabytes would take the program's memory.
    const { size } = await stat(file);
    if (size <= LIMITS.containerBytes) return await readFile(file);
  } catch (cause) {
    throw new PiaoError(
      'bundle.file-unreadable',
      `Il file «${name}» non si può leggere (${systemCode(cause)}): controllare che ci sia e di avere il permesso di aprirlo.`,
      { kind: 'machine', cause },
    );
  }
  throw new PiaoError(
    'bundle.file-too-large',
    `Il file «${name}» supera i ${LIMITS.containerBytes / 1024 / 1024} MB che un fascicolo può avere: non è stato aperto.`,
  );
}
