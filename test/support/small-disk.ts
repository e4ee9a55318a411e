import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { tempFolder } from './temp-folder.ts';

/** A real disk of a few megabytes, in memory. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all the room that is left, but for so many kilobytes. */
  readonly fill: (left?: number) => void;
  /** Gives it back. */
  readonly free: () => void;
  /** Nothing on it may be open for writing. */
  readonly setReadOnly: (readOnly: boolean) => void;
}

function mount(...words: readonly string[]): boolean {
  return spawnSync('mount', words, { stdio: 'ignore' }).status === 0;
}

const umount = (folder: string) => spawnSync('umount', ['-l', folder], { stdio: 'ignore' });

/** Whether disks can be mounted here: as root on Linux, unless a container forbids it. */
export const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = '/tmp/piao-mount-trial';
  mkdirSync(folder, { recursive: true });
  const works = mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder);
  if (works) umount(folder);
  return works;
})();

if (!canMount)
  process.stdout.write('Skipped here, for want of the right to mount: full and read-only disks.\n');

/** Mounted for one test, or under a folder that is there. */
export function smallDisk(megabytes: number, folder: string = tempFolder()): SmallDisk {
  if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)) throw new Error('mount refused');
  onTestFinished(() => void umount(folder));
  const filler = path.join(folder, 'riempitivo');
  return {
    folder,
    fill: (left = 0) => {
      const descriptor = openSync(filler, 'a');
      const block = Buffer.alloc(4096);
      try {
        for (;;) writeSync(descriptor, block);
      } catch {
        // Full.
      } finally {
        closeSync(descriptor);
      }
      if (left > 0) spawnSync('truncate', ['-s', `-${left}K`, filler]);
    },
    free: () => rmSync(filler, { force: true }),
    setReadOnly: (readOnly) => {
      if (!mount('-o', `remount,${readOnly ? 'ro' : 'rw'}`, folder)) throw new Error('remount refused');
    },
  };
}
