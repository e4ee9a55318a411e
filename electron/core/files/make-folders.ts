import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { systemCode } from './system-code.ts';

/** More are a mistake, and to make thousands takes minutes. */
const mostMissing = 64;

/**
 * Makes a folder and those above it that are missing; all of them or none. Step by step, each once: where the system
 * answers that nothing can be made there (as under /proc), Node's own `recursive` tries for ever.
 *
 * @returns those that were missing, the outermost first
 * @throws what the system says; `ENAMETOOLONG` for more folders than anybody means
 */
export function makeFolders(folder: string): readonly string[] {
  const made: string[] = [];
  try {
    for (const each of missingFolders(path.resolve(folder))) {
      if (makeOne(each)) made.push(each);
    }
    return made;
  } catch (error) {
    removeFolders(made);
    throw error;
  }
}

/** What `makeFolders` has made, where nothing is in it. */
export function removeFolders(made: readonly string[]): void {
  for (const each of made.toReversed()) removeEmpty(each);
}

/** From the outermost one. */
function missingFolders(folder: string): readonly string[] {
  const missing: string[] = [];
  for (let at = folder; !isFolder(at); at = path.dirname(at)) {
    missing.unshift(at);
    if (missing.length > mostMissing) throw Object.assign(new Error('too deep'), { code: 'ENAMETOOLONG' });
    if (path.dirname(at) === at) break;
  }
  return missing;
}

/** False where another program was quicker. */
function makeOne(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST' && isFolder(folder)) return false;
    throw error;
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something of others is in it by now, or it cannot be removed: what could not be made is what counts.
  }
}

function isFolder(name: string): boolean {
  try {
    return statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // Too long, passing through a file: making it says why.
    return false;
  }
}
