import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Put in by the build (electron/vite.config.ts), which ships no sources; there is none where they are run as they are. */
declare const PRINT_CODE_DIGEST: string | undefined;

/** All that makes the words and the pictures of a print: more changes the digest than need be, never less. */
const sources = ['shared/**/*.ts', 'electron/core/printing/**/*.ts', 'electron/core/pictures/**/*.ts'];

/** Of the code that prints here. */
export function printCodeDigest(): string {
  if (typeof PRINT_CODE_DIGEST === 'string') return PRINT_CODE_DIGEST;
  return digestOfPrintCode(path.resolve(import.meta.dirname, '..', '..', '..'));
}

/** Of the code that prints in a checkout: the same on every system, however it writes paths and ends lines. */
export function digestOfPrintCode(projectRoot: string): string {
  const files = globSync(sources, { cwd: projectRoot }).map((file) => file.replaceAll(path.sep, '/'));
  const digest = createHash('sha256');
  for (const file of files.sort()) {
    const text = readFileSync(path.join(projectRoot, file), 'utf8').replaceAll('\r\n', '\n');
    digest.update(file).update('\0').update(createHash('sha256').update(text).digest());
  }
  return digest.digest('hex').slice(0, 16);
}
