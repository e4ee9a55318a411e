import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { binaryIn } from '../../../../electron/launch/electron-binary.ts';
import { findElectron } from '../../../../electron/launch/find-electron.ts';
import {
  downloadFailedLately,
  installedOfficialElectron,
  rememberFailedDownload,
} from '../../../../electron/launch/official-electron.ts';
import { cacheFolder } from '../../../../electron/launch/project-folders.ts';
import { sandboxArguments } from '../../../../electron/launch/sandbox-arguments.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'piao-find-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function installFake(version: string, unpackedVersion: string) {
  const packageFolder = path.join(folder, 'node_modules', 'electron');
  const binary = binaryIn(path.join(packageFolder, 'dist'), process.platform);
  mkdirSync(path.dirname(binary), { recursive: true });
  writeFileSync(path.join(packageFolder, 'package.json'), JSON.stringify({ version }));
  writeFileSync(path.join(packageFolder, 'dist', 'version'), unpackedVersion);
  writeFileSync(binary, '');
  return binary;
}

describe('the Electron that starts a checkout', () => {
  it('is the one named in the environment, before any other', async () => {
    const binary = binaryIn(folder, process.platform);
    mkdirSync(path.dirname(binary), { recursive: true });
    writeFileSync(binary, '');
    await expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).resolves.toBe(binary);
  });

  it('is refused with the missing path when the named folder holds none', async () => {
    await expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).rejects.toMatchObject({
      code: 'electron.override',
      message: expect.stringContaining(folder),
    });
  });

  it('is the official one when it is unpacked in the version of the manifest', () => {
    const binary = installFake('45.4.1', 'v45.4.1\n');
    expect(installedOfficialElectron(folder)).toBe(binary);
  });

  it('is not an official one of another version', () => {
    installFake('45.4.1', '44.0.0');
    expect(installedOfficialElectron(folder)).toBeNull();
  });

  it('is not waited for again after a failed download, for some hours and for that version only', async () => {
    installFake('45.4.1', '');
    const cache = path.join(folder, 'cache');
    await expect(downloadFailedLately(cache, folder)).resolves.toBe(false);
    await rememberFailedDownload(cache, folder);
    await expect(downloadFailedLately(cache, folder)).resolves.toBe(true);
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
    utimesSync(path.join(cache, 'electron-45.4.1.download-failed'), yesterday, yesterday);
    await expect(downloadFailedLately(cache, folder)).resolves.toBe(false);
    await rememberFailedDownload(cache, folder);
    installFake('45.5.0', '');
    await expect(downloadFailedLately(cache, folder)).resolves.toBe(false);
  });

  it('is kept outside the project', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' })).toBe(path.join('/x', 'piao-desk'));
    expect(cacheFolder({})).toBe(path.join(os.homedir(), '.cache', 'piao-desk'));
  });

  it('gives up the sandbox as root and nowhere else', () => {
    expect(sandboxArguments(0)).toEqual(['--no-sandbox']);
    expect(sandboxArguments(1000)).toEqual([]);
  });
});
