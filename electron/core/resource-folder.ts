import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * A folder of `resources`, wherever this code runs from: the sources, or bundled in `dist` of a checkout or of
 * the installed program. Null when the installation lacks it.
 */
export function resourceFolder(name: string): string | null {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'resources', name);
    if (existsSync(candidate)) return candidate;
    if (path.dirname(folder) === folder) return null;
  }
}
