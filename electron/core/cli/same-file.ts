import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PiaoError } from '../../../shared/errors.ts';
import { standardStream } from './files.ts';

/** Whether two names lead to one file, which need not be there yet. Standard input and output are none. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  if (a === standardStream || b === standardStream) return false;
  const [one, other] = await Promise.all([realPlace(a), realPlace(b)]);
  return one === other;
}

/** Throws `cli.same-file` when the result would be written over what it is made from. */
export async function refuseOwnInput(input: string, out: string): Promise<void> {
  if (!(await isSameFile(input, out))) return;
  throw new PiaoError(
    'cli.same-file',
    `${out}: è il file da leggere, che andrebbe perso; indicare un altro file.`,
  );
}

async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    // Not there yet: its folder is, or writing will say so.
    return realpath(dirname(resolve(path))).then(
      (folder) => join(folder, basename(path)),
      () => resolve(path),
    );
  }
}
