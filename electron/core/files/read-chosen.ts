import { readFile, stat } from 'node:fs/promises';
import { PiaoError } from '../../../shared/errors.ts';
import { systemCode } from './system-code.ts';

/**
 * The bytes of a file that a person chose to read from.
 *
 * @param refuseSize throws for what is too large; asked before reading, which would fill the memory
 * @throws PiaoError `file.unreadable`
 */
export async function readChosen(file: string, refuseSize: (size: number) => void): Promise<Uint8Array> {
  try {
    refuseSize((await stat(file)).size);
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof PiaoError) throw cause;
    throw new PiaoError('file.unreadable', `il file non si può leggere (${systemCode(cause)}).`, {
      kind: 'machine',
      cause,
    });
  }
}
