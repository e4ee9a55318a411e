import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PiaoError } from '../../../shared/errors.ts';
import { makeFolders } from '../files/make-folders.ts';

/** What the demonstration leaves in its folder. */
export const demoFiles = {
  plan: 'piano.json',
  pdf: 'piano.pdf',
  bundle: 'piano.asice',
  certificate: 'firma.pem',
  data: 'dati',
  reimport: 'reimportazione',
} as const;

/**
 * An empty place for the demonstration. Of a used folder only what a former demonstration made is removed:
 * `--out` may name a folder with other things in it.
 */
export async function prepareDemoFolder(folder: string): Promise<void> {
  try {
    for (const name of Object.values(demoFiles))
      await rm(join(folder, name), { recursive: true, force: true });
    makeFolders(join(folder, demoFiles.data));
    makeFolders(join(folder, demoFiles.reimport));
  } catch (cause) {
    throw new PiaoError(
      'demo.folder',
      `${folder}: la cartella della dimostrazione non si può preparare, controllare il percorso e i permessi.`,
      { kind: 'machine', cause },
    );
  }
}
