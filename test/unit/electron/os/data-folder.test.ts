import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, makeDataFolder } from '../../../../electron/os/data-folder.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const linux = { platform: 'linux', environment: {}, commandLine: '', appData: '/home/a/.config' } as const;

describe('the data folder', () => {
  it('is the program’s own inside the system’s', () => {
    expect(dataFolder(linux)).toBe(path.join('/home/a/.config', 'piao-desk'));
  });

  it('does not roam on Windows', () => {
    const environment = { LOCALAPPDATA: 'C:/Users/a/AppData/Local' };
    const folder = dataFolder({
      ...linux,
      platform: 'win32',
      environment,
      appData: 'C:/Users/a/AppData/Roaming',
    });
    expect(folder).toBe(path.join('C:/Users/a/AppData/Local', 'piao-desk'));
  });

  it('is the one of the environment, and the one of the command line before it', () => {
    const environment = { PIAO_DATA_DIR: '/dati/piao' };
    expect(dataFolder({ ...linux, environment })).toBe(path.resolve('/dati/piao'));
    expect(dataFolder({ ...linux, environment, commandLine: '/altri' })).toBe(path.resolve('/altri'));
  });

  it('is absolute even if it was given relative', () => {
    expect(path.isAbsolute(dataFolder({ ...linux, commandLine: 'dati' }))).toBe(true);
  });

  it('is made with the folders above it, and again without harm', () => {
    const folder = path.join(tempFolder(), 'a', 'b');
    makeDataFolder(folder);
    makeDataFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it('that cannot be made is refused in words', async () => {
    const file = path.join(tempFolder(), 'file');
    writeFileSync(file, '');
    for (const folder of [file, path.join(file, 'dati')]) {
      const refusal = await refusalOf(() => makeDataFolder(folder));
      expect(refusal).toMatchObject({ code: 'data-folder.not-makable', kind: 'machine' });
      expect(refusal.message).toContain(folder);
    }
  });
});
