import os from 'node:os';
import path from 'node:path';

/** The checkout. electron/launch is in no package for users, so whoever runs it is in a checkout. */
export const PROJECT_ROOT = path.resolve(import.meta.dirname, '..', '..');

/** Where downloads are kept between checkouts: outside the project, so that `git clean` does not cost one. */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  return path.join(environment.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'piao-desk');
}
