import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PiaoError } from '../../../shared/errors.ts';
import { optionalOption, repeatedOption } from './arguments.ts';
import type { CommandArguments } from './command.ts';
import { standardStream } from './files.ts';

/** Whether two names lead to one file, which need not be there yet. Standard input and output are none. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  if (a === standardStream || b === standardStream) return false;
  const [one, other] = await Promise.all([realPlace(a), realPlace(b)]);
  return one === other;
}

/**
 * Throws `cli.same-file` when a result would be written over what it is made from: plan, key, passphrase, attachment.
 * It is asked of every command before it runs, by the names that options have in all of them.
 */
export async function refuseOwnInputs(args: CommandArguments): Promise<void> {
  const read = [
    ...args.positionals,
    ...['key', 'passphrase-file'].map((name) => optionalOption(args, name)),
    ...['attach', 'trust'].flatMap((name) => repeatedOption(args, name)),
  ];
  const written = ['out', 'report'].map((name) => optionalOption(args, name));
  for (const out of written) {
    for (const input of read) {
      if (out === undefined || input === undefined || !(await isSameFile(input, out))) continue;
      throw new PiaoError(
        'cli.same-file',
        `${out}: è il file da leggere, che andrebbe perso; indicare un altro file.`,
      );
    }
  }
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
