import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { canMount } from './small-disk.ts';
import { tempFolder } from './temp-folder.ts';

/** A disk with a file system of its own, in a file. */
export interface RealDisk {
  readonly folder: string;
  /** As the system does with a disk that gives errors, whatever is open on it. */
  readonly turnReadOnly: () => void;
  /** It is no longer where it was, and then it is again. */
  readonly takeAway: () => void;
  readonly bringBack: () => void;
  /** Out of the computer and into it again; nothing on it may be open. */
  readonly plugAgain: () => void;
}

function command(name: string, ...words: readonly string[]): void {
  const { status, stderr } = spawnSync(name, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ${words.join(' ')}: ${stderr}`);
}

/** Null where no such disk can be made: not as root, or without loop devices. */
export function realDisk(base: string = tempFolder()): RealDisk | null {
  if (!canMount) return null;
  const [image, folder, elsewhere] = ['disco.img', 'disco', 'altrove'].map((name) =>
    path.join(base, name),
  ) as [string, string, string];
  mkdirSync(folder);
  mkdirSync(elsewhere);
  const plug = () => command('mount', '-o', 'loop', image, folder);
  try {
    command('truncate', '-s', '24M', image);
    command('mkfs.ext4', '-q', '-F', image);
    plug();
  } catch (error) {
    process.stdout.write(`Skipped here, for want of a disk in a file: ${String(error)}\n`);
    return null;
  }
  onTestFinished(() => {
    for (const each of [folder, elsewhere]) spawnSync('umount', ['-l', each], { stdio: 'ignore' });
  });
  return {
    folder,
    turnReadOnly: () => command('mount', '-o', 'remount,abort', folder),
    takeAway: () => {
      // Only below a mount that is private may one be moved.
      command('mount', '--move', folder, elsewhere);
    },
    bringBack: () => command('mount', '--move', elsewhere, folder),
    plugAgain: () => {
      command('umount', folder);
      plug();
    },
  };
}
