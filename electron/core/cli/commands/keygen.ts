import { rm } from 'node:fs/promises';
import { PiaoError } from '../../../../shared/errors.ts';
import { passphraseWeakness } from '../../../../shared/validation/passphrase.ts';
import { createIdentity } from '../../bundles/identity.ts';
import { setAside } from '../../files/set-aside.ts';
import { type FileToWrite, writeAllWhole } from '../../files/write-whole.ts';
import { requiredOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readText, standardStream } from '../files.ts';

/** Only the owner may read a key. */
const ownerOnly = 0o600;

export const keygenCommand: Command = {
  name: 'keygen',
  usage: '--name "NOME" --out CHIAVE.p12 --passphrase-file FILE [--json]',
  summary: 'crea un’identità di firma autofirmata',
  positionals: [],
  options: { name: { type: 'string' }, out: { type: 'string' }, 'passphrase-file': { type: 'string' } },
  run: async (args) => {
    const name = requiredOption(keygenCommand, args, 'name');
    const out = requiredOption(keygenCommand, args, 'out');
    if (out === standardStream) {
      throw new PiaoError(
        'cli.arguments',
        'piao keygen: --out deve essere un file, la chiave non si scrive a schermo.',
      );
    }
    const passphraseFile = requiredOption(keygenCommand, args, 'passphrase-file');
    const passphrase = await readPassphrase(passphraseFile);
    if (passphrase === '') {
      throw new PiaoError(
        'identity.passphrase-empty',
        `${passphraseFile}: la passphrase è vuota, sceglierne una.`,
      );
    }
    const identity = await createIdentity({ name, passphrase });
    const certificate = certificatePath(out);
    const aside = await writeKeepingFormer([
      { path: out, content: identity.p12, mode: ownerOnly },
      { path: certificate, content: identity.certificatePem },
    ]);
    const weakness = passphraseWeakness(passphrase);
    return {
      text: [
        `Identità di firma «${name}» scritta in ${out} (certificato: ${certificate}).`,
        `Impronta SHA-256 del certificato: ${identity.fingerprint}`,
      ].join('\n'),
      json: { key: out, certificate, name, fingerprint: identity.fingerprint },
      status: 0,
      notes: [
        ...aside.map(({ path, former }) => `Avviso: ${path} c’era già: quello di prima resta in ${former}.`),
        ...(weakness === null ? [] : [`Avviso: ${weakness}`]),
      ],
    };
  },
};

/** A key that is gone cannot be made again, unlike any other output: what was there stays under another name. */
async function writeKeepingFormer(files: readonly FileToWrite[]) {
  const aside: { readonly path: string; readonly former: string }[] = [];
  try {
    for (const { path } of files) {
      const former = await setAside(path, new Date());
      if (former !== null) aside.push({ path, former });
    }
    await writeAllWhole(files);
  } catch (error) {
    // The former are where they were.
    for (const { former } of aside) await rm(former, { force: true });
    throw error;
  }
  return aside;
}

/** `CHIAVE.p12` → `CHIAVE.pem`, beside it. */
export function certificatePath(keyPath: string): string {
  return keyPath.toLowerCase().endsWith('.p12') ? `${keyPath.slice(0, -4)}.pem` : `${keyPath}.pem`;
}

/** The passphrase in a file, without the one newline that editors add at the end. */
export async function readPassphrase(path: string): Promise<string> {
  return (await readText(path)).replace(/\r?\n$/, '');
}
