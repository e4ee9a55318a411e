import { readFileSync, realpathSync } from 'node:fs';
import type { PlaceFacts } from '../core/start/risky-place.ts';

/** Where a folder of this computer really is; what cannot be found out is left out. */
export function placeFacts(folder: string): PlaceFacts {
  const { platform } = process;
  return { realPath: realPathOf(folder), platform, mounts: platform === 'linux' ? mounts() : '' };
}

/** The native one: on Windows it tells a mapped drive by its server. */
function realPathOf(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

function mounts(): string {
  try {
    return readFileSync('/proc/self/mounts', 'utf8');
  } catch {
    return '';
  }
}
