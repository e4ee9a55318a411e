import { readdirSync, readFileSync } from 'node:fs';

/**
 * The most memory that each process started from `root` has had so far, together, in bytes; null where the system does
 * not tell (it is read from Linux's /proc). `root` itself is left out.
 */
export function descendantsPeak(root: number): number | null {
  const parents = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      const parent = /^PPid:\s+(\d+)$/m.exec(statusOf(name))?.[1];
      if (parent !== undefined) parents.set(Number(name), Number(parent));
    }
  } catch {
    return null;
  }
  const within = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === root || within(parent));
  };
  const peaks = [...parents.keys()].filter(within).map((pid) => peakOf(String(pid)));
  return peaks.reduce((sum, peak) => sum + peak, 0);
}

function peakOf(pid: string): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(statusOf(pid))?.[1] ?? 0) * 1024;
}

/** Empty for a process that has just ended, and for what is none. */
function statusOf(pid: string): string {
  if (!/^\d+$/.test(pid)) return '';
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
