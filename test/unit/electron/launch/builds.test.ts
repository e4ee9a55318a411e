import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuildStale } from '../../../../electron/launch/builds.ts';

let root: string;

function write(file: string, minutesAgo: number) {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, '');
  const time = new Date(Date.now() - minutesAgo * 60_000);
  // Folders too: their own time says when something was added to them or taken away.
  for (let place = full; place !== root; place = path.dirname(place)) utimesSync(place, time, time);
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'piao-builds-'));
  for (const file of [
    'electron/main.ts',
    'renderer/app/app.tsx',
    'shared/errors.ts',
    'package.json',
    'package-lock.json',
  ]) {
    write(file, 10);
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('whether npm start builds first', () => {
  it('does when nothing was built', () => {
    expect(isBuildStale(root)).toBe(true);
  });

  it('does not when the build is newer than every source', () => {
    write('dist/built', 5);
    write('test/unit/a.test.ts', 1);
    expect(isBuildStale(root)).toBe(false);
  });

  it.each([
    'renderer/app/app.tsx',
    'shared/contract/plans.ts',
    'migrations/0010-initial.ts',
    'docs/guida/rischio.md',
    'package-lock.json',
  ])('does when %s is newer than the build', (file) => {
    write('dist/built', 5);
    write(file, 1);
    expect(isBuildStale(root)).toBe(true);
  });
});
