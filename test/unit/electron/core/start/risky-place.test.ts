import { describe, expect, it } from 'vitest';
import { riskOfPlace, riskyPlaceText } from '../../../../../electron/core/start/risky-place.ts';

const mounts = [
  '/dev/sda1 / ext4 rw 0 0',
  'server:/export /mnt/comune nfs4 rw 0 0',
  '//server/dati /mnt/dati\\040condivisi cifs rw 0 0',
  'user@host: /home/anna/remoto fuse.sshfs rw 0 0',
  '/dev/sdb1 /mnt/comune/disco ext4 rw 0 0',
].join('\n');

const risk = (realPath: string, platform: NodeJS.Platform) => riskOfPlace({ realPath, platform, mounts });

describe('the place of the data', () => {
  it.each([
    ['win32', 'C:\\Users\\anna\\OneDrive\\PIAO', 'OneDrive'],
    ['win32', 'C:\\Users\\anna\\OneDrive - Comune di Crema\\PIAO', 'OneDrive'],
    ['win32', 'C:\\Users\\anna\\Dropbox (Comune)\\piao', 'Dropbox'],
    ['win32', 'G:\\Il mio Drive\\piao', 'Google Drive'],
    ['win32', 'C:\\Users\\anna\\iCloudDrive\\piao', 'iCloud Drive'],
    ['linux', '/home/anna/Nextcloud/piao', 'Nextcloud'],
    ['linux', '/home/anna/ownCloud/piao', 'ownCloud'],
    ['darwin', '/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/piao', 'iCloud Drive'],
    ['darwin', '/Users/anna/Library/CloudStorage/GoogleDrive-anna@comune.it/My Drive/piao', 'Google Drive'],
    ['darwin', '/Users/anna/Library/CloudStorage/OneDrive-ComunediCrema/piao', 'OneDrive'],
    ['darwin', '/Users/anna/Library/CloudStorage/Box-Box/piao', 'un servizio di sincronizzazione'],
  ] as const)('on %s, %s is synchronised by %s', (platform, folder, service) => {
    expect(risk(folder, platform)).toEqual({ risk: 'synchronised', service });
  });

  it.each([
    ['win32', '\\\\server\\dati\\piao'],
    ['win32', '\\\\?\\UNC\\server\\dati\\piao'],
    ['linux', '/mnt/comune/piao'],
    ['linux', '/mnt/dati condivisi/piao'],
    ['linux', '/home/anna/remoto'],
  ] as const)('on %s, %s is on the network', (platform, folder) => {
    expect(risk(folder, platform)).toEqual({ risk: 'network' });
  });

  it.each([
    ['win32', 'C:\\Users\\anna\\AppData\\Local\\piao-desk'],
    ['win32', '\\\\?\\C:\\dati'],
    ['linux', '/home/anna/.config/piao-desk'],
    ['linux', '/mnt/comune/disco/piao'],
    ['linux', '/mnt/comunella/piao'],
    ['linux', '/home/onedriver/Mega/piao'],
    ['darwin', '/Users/anna/Library/Application Support/piao-desk'],
  ] as const)('on %s, %s is a folder of this computer', (platform, folder) => {
    expect(risk(folder, platform)).toBeNull();
  });

  it('is told with the reason and what to do', () => {
    expect(riskyPlaceText({ risk: 'synchronised', service: 'Dropbox' })).toMatch(
      /sincronizzata da Dropbox: .*perse\. Tenere/,
    );
    expect(riskyPlaceText({ risk: 'network' })).toMatch(/cartella di rete: .*danneggiare.*Tenere/);
  });
});
