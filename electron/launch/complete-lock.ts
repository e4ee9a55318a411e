/**
 * `npm run lock`: gives package-lock.json an entry for every optional package of every platform.
 *
 * npm leaves out of the lock file what the registry at hand does not have for other systems, and then
 * `npm ci` refuses the very file that npm wrote. The entries added here are exact versions without a digest:
 * a lock file made against a complete registry replaces them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { completeLock } from './lock-file.ts';
import { PROJECT_ROOT } from './project-folders.ts';
import { say } from './say.ts';

const file = path.join(PROJECT_ROOT, 'package-lock.json');
const { text, added } = completeLock(readFileSync(file, 'utf8'));
writeFileSync(file, text);
say(
  added.length === 0 ? 'package-lock.json is complete.' : `Added to package-lock.json: ${added.join(', ')}`,
);
