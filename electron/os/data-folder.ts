import path from 'node:path';
import { PiaoError } from '../../shared/errors.ts';
import { makeFolders } from '../core/files/make-folders.ts';

/** What decides where the data of this person are. */
interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  /** The folder given with `--user-data-dir`, or an empty string. */
  readonly commandLine: string;
  /** The operating system's folder for the data of programs. */
  readonly appData: string;
}

/**
 * The folder of database, backups, log and lock. `--user-data-dir` and `PIAO_DATA_DIR` choose another one:
 * for tests, and for an ente that keeps its data apart.
 */
export function dataFolder({ platform, environment, commandLine, appData }: Surroundings): string {
  const chosen = commandLine || environment.PIAO_DATA_DIR;
  if (chosen) return path.resolve(chosen);
  // On Windows the usual folder roams: it would copy an open database over the network at every log-off.
  const base = platform === 'win32' ? (environment.LOCALAPPDATA ?? appData) : appData;
  return path.join(base, 'piao-desk');
}

/** Makes the data folder when it is not there. Throws `data-folder.not-makable`. */
export function makeDataFolder(folder: string): void {
  try {
    makeFolders(folder);
  } catch (cause) {
    throw new PiaoError(
      'data-folder.not-makable',
      `La cartella dei dati «${folder}» non si può creare: controllare che il percorso non passi per un file e che si abbia il permesso di scrivervi.`,
      { kind: 'machine', details: { folder }, cause },
    );
  }
}
