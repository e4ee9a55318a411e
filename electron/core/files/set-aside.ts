import { copyFile, constants as files, link, stat } from 'node:fs/promises';
import { isoDay } from '../../../shared/numbers/iso-day.ts';
import { systemCode } from './system-code.ts';
import { notWritable } from './write-whole.ts';

/**
 * Gives a file a second name beside it, under which it stays when another takes its place: "K.p12.precedente-2026-11-26",
 * with a number when that is taken. Returns that name; null when there is no such file. Throws `file.not-writable`.
 */
export async function setAside(path: string, now: Date): Promise<string | null> {
  const there = await stat(path).catch(() => null);
  if (there?.isFile() !== true) return null;
  const name = `${path}.precedente-${isoDay(now)}`;
  for (let number = 1; ; number += 1) {
    const aside = number === 1 ? name : `${name}-${number}`;
    if (await nameAlso(path, aside)) return aside;
  }
}

/** By a second name, so that the file is never missing, or by a copy where the disk knows no such; false when taken. */
async function nameAlso(path: string, aside: string): Promise<boolean> {
  try {
    await link(path, aside).catch((error: unknown) => {
      if (systemCode(error) === 'EEXIST') throw error;
      return copyFile(path, aside, files.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw notWritable(aside, error);
  }
}
