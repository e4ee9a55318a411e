/** Works until it is killed, and says before and after each step which one it is. Run by kill-at-work.ts. */
import { writeSync } from 'node:fs';
import { startJob, type Work } from './jobs.ts';

/** Straight into the pipe: what has been said is said, whenever the process ends. */
const say = (word: string, number: number) => writeSync(1, `${word} ${number}\n`);

const work: Work = JSON.parse(process.argv[2] ?? '');
const step = await startJob(work);
for (let number = work.done + 1; ; number += 1) {
  say('began', number);
  await step(number);
  say('saved', number);
}
