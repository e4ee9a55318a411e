import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../../../electron/os/data-folder.ts';

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
});
