import { existsSync, readFileSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { binaryIn } from './electron-binary.ts';
import { runProgram } from './run-program.ts';

/** A failed download is not tried again for as long as one is likely to sit at the same network. */
const FAILURE_IS_REMEMBERED_FOR = 12 * 60 * 60 * 1000;

/** The official Electron of node_modules, or null while its binary has not been downloaded. */
export function installedOfficialElectron(projectRoot: string): string | null {
  const packageFolder = path.join(projectRoot, 'node_modules', 'electron');
  const binary = binaryIn(path.join(packageFolder, 'dist'), process.platform);
  const versionFile = path.join(packageFolder, 'dist', 'version');
  if (!existsSync(binary) || !existsSync(versionFile)) return null;
  const unpacked = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  return unpacked === officialVersion(projectRoot) ? binary : null;
}

/** Lets the electron package download its own binary (since version 42 `npm ci` does not). */
export async function downloadOfficialElectron(
  projectRoot: string,
  limitMilliseconds: number,
): Promise<string | null> {
  const installer = path.join(projectRoot, 'node_modules', 'electron', 'install.js');
  const done = await runProgram(process.execPath, [installer], limitMilliseconds);
  return done ? installedOfficialElectron(projectRoot) : null;
}

/** Remembers that the official download failed, so that the next start does not wait for it again. */
export async function rememberFailedDownload(cache: string, projectRoot: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  await writeFile(failureMark(cache, projectRoot), '');
}

/** Whether the official download of this very version failed in the last hours. */
export async function downloadFailedLately(cache: string, projectRoot: string): Promise<boolean> {
  const mark = await stat(failureMark(cache, projectRoot)).catch(() => null);
  return mark !== null && Date.now() - mark.mtimeMs < FAILURE_IS_REMEMBERED_FOR;
}

function failureMark(cache: string, projectRoot: string): string {
  return path.join(cache, `electron-${officialVersion(projectRoot)}.download-failed`);
}

/** The version that package.json names. */
export function officialVersion(projectRoot: string): string {
  const text = readFileSync(path.join(projectRoot, 'node_modules', 'electron', 'package.json'), 'utf8');
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return `${manifest.version}`;
  throw new Error('node_modules/electron/package.json has no version');
}
