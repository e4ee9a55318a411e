import { readdirSync, rmSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Removes what programs that were ended while they looked at the mark `mark` left beside it. What another one works
 * with at this moment stays: to remove it would be to lose the mark that it has just taken aside.
 *
 * @param now by the clock of the disk, in milliseconds
 */
export function clearLeftovers(mark: string, now: number, olderThan: number): void {
  const prefix = `${path.basename(mark)}-`;
  const folder = path.dirname(mark);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix)) continue;
    const file = path.join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats !== undefined && Math.abs(now - touched(stats)) > olderThan) rmSync(file, { force: true });
  }
}

/** A mark that was taken aside keeps the time of its last renewal: only its change of name is of now. */
function touched({ mtimeMs, ctimeMs }: Stats): number {
  return Math.max(mtimeMs, ctimeMs);
}
