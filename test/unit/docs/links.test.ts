import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/launch/project-folders.ts';

const files = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: PROJECT_ROOT })];

it.each(files)('every file and folder that %s links to is there', (file) => {
  const text = readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
  const targets = [...text.matchAll(/\]\(([^)\s#]+)[^)\s]*\)/g)].map(([, target = '']) => target);
  const missing = targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => !existsSync(path.join(PROJECT_ROOT, path.dirname(file), decodeURI(target))));
  expect(missing).toEqual([]);
});
