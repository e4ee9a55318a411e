import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openProgram } from '../../../electron/core/program.ts';
import { migrations } from '../../../migrations/index.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { prepareBase } from './bases.ts';
import { type JobName, jobNames, type Work } from './jobs.ts';
import { killAtWork } from './kill-at-work.ts';
import { randomFrom } from './random.ts';
import { takenSteps } from './taken-steps.ts';
import { expectSound, judge } from './verdicts.ts';

/** How many kills; `PIAO_CRASH=200 npx vitest run test/integration/crash` is the long run. */
const kills = Number(process.env.PIAO_CRASH ?? 12);
/** Printed, so that a run that found something can be had again, as far as time can be had again. */
const seed = Number(process.env.PIAO_CRASH_SEED ?? Date.now() % 1_000_000);

/** Milliseconds of work within which the kill falls: long enough for some steps, or for one that is slow. */
const spans: Readonly<Record<JobName, number>> = {
  typing: 250,
  importing: 600,
  freezing: 4000,
  migrating: 350,
  restoring: 300,
  'backing-up': 300,
};

/** One crash after the other on the same file; the others begin anew, because they grow or happen once. */
const goOn: ReadonlySet<JobName> = new Set(['typing', 'restoring', 'backing-up']);

function copyOf(base: string): string {
  const folder = tempFolder();
  cpSync(base, folder, { recursive: true });
  return folder;
}

it.each(jobNames.map((job, index) => ({ job, times: Math.floor((kills + index) / jobNames.length) })))(
  'a process killed $times times while $job loses nothing that it called saved',
  { timeout: 60_000 + kills * 10_000 },
  async ({ job, times }) => {
    const random = randomFrom(`${seed} ${job}`);
    const base = tempFolder();
    const planId = await prepareBase(job, base);
    let inHand = 0;
    let done = 0;
    for (let time = 1; time <= times; time += 1) {
      const folder = goOn.has(job) ? base : copyOf(base);
      const work: Work = { job, folder, planId, done };
      const after = Math.floor(random() * spans[job]);
      const ended = await killAtWork(work, after);
      if (ended.inHand !== null) inHand += 1;

      const context = `seed ${seed}, ${job} ${time}, killed after ${after} ms`;
      if (job === 'migrating') {
        const steps = takenSteps(path.join(folder, 'piao.sqlite'));
        expect([1, migrations.length], context).toContain(steps);
      }
      const program = await openProgram({ folder, author: 'Segreteria', editPause: 0 });
      try {
        const stored = await judge(program, work, ended).catch((error: unknown) => {
          throw new Error(context, { cause: error });
        });
        if (goOn.has(job)) done = stored;
      } finally {
        await program.close();
      }
      expectSound(program.file);
    }
    process.stdout.write(`${job}: ${times} kills (seed ${seed}), ${inHand} of them within a step\n`);
  },
);
