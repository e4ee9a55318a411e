import path from 'node:path';

/** The executable inside an unpacked Electron folder. */
export function binaryIn(folder: string, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return path.join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return path.join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
}
