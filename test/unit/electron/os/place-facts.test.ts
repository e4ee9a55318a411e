import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { riskOfPlace } from '../../../../electron/core/start/risky-place.ts';
import { placeFacts } from '../../../../electron/os/place-facts.ts';

it.runIf(process.platform !== 'win32')('a folder is looked at where it really is', () => {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'piao-place-')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'Dropbox', 'piao'), { recursive: true });
  const link = path.join(folder, 'dati');
  symlinkSync(path.join(folder, 'Dropbox', 'piao'), link);
  expect(placeFacts(link).realPath).toBe(path.join(folder, 'Dropbox', 'piao'));
  expect(riskOfPlace(placeFacts(link))).toEqual({ risk: 'synchronised', service: 'Dropbox' });
  expect(riskOfPlace(placeFacts(folder))).toBeNull();
  expect(placeFacts(path.join(folder, 'manca')).realPath).toBe(path.join(folder, 'manca'));
});

it.runIf(process.platform === 'linux')('the disks of this computer are known', () => {
  expect(placeFacts('/').mounts).toMatch(/ \/ /);
});
