import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Work } from './jobs.ts';

/** What a child said before it was killed. */
export interface Ended {
  /** The last step that it called done. */
  readonly saved: number;
  /** A step that had begun, or null when the kill fell between two. */
  readonly inHand: number | null;
}

/**
 * Starts a child on `work` and kills it `after` milliseconds of work.
 *
 * @throws Error when the child ended by itself: what it was to do failed
 */
export async function killAtWork(work: Work, after: number): Promise<Ended> {
  const script = path.join(import.meta.dirname, 'child.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(work)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  let said = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), after);
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const [, signal] = await closed;
  if (signal !== 'SIGKILL') throw new Error(`the child ended by itself: ${complaint}`);
  const last = (word: string) =>
    Number([...said.matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? work.done);
  const [began, saved] = [last('began'), last('saved')];
  return { saved, inHand: began > saved ? began : null };
}
