import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIdentity, openIdentity } from '../../../electron/core/bundles/identity.ts';
import { writeWhole } from '../../../electron/core/files/write-whole.ts';
import { exportBundle } from '../../../electron/core/plans/export-plan.ts';
import { openProgram } from '../../../electron/core/program.ts';
import { smallPlan } from '../life/life-plans.ts';
import { bundleName, copyName, type JobName, passphrase } from './jobs.ts';
import { preparePlan } from './numbered-edits.ts';

/** The data folder that a job begins on; returns the plan that it works on. */
export async function prepareBase(job: JobName, folder: string): Promise<string> {
  if (job === 'migrating') return prepareOldDatabase(folder);
  const program = await openProgram({ folder, author: 'Segreteria', editPause: 0 });
  const { store, backups } = program;
  try {
    if (job === 'freezing' || job === 'importing') {
      const plan = smallPlan();
      await store.create(plan);
      const { p12 } = await createIdentity({ name: 'Comune di Prova', passphrase });
      writeFileSync(path.join(folder, 'firma.p12'), p12);
      const identity = await openIdentity(p12, passphrase);
      const { bytes } = await exportBundle(store, plan.plan.id, identity, { now: new Date() });
      await writeWhole(path.join(folder, bundleName), bytes);
      return plan.plan.id;
    }
    const planId = await preparePlan(store);
    if (job === 'restoring') copyFileSync(await backups.make('auto'), path.join(folder, copyName));
    return planId;
  } finally {
    await program.close();
  }
}

/** Of the first schema: every migration is still to come. */
function prepareOldDatabase(folder: string): string {
  const old = path.join(import.meta.dirname, '../../fixtures/databases/0010.sqlite.gz');
  writeFileSync(path.join(folder, 'piao.sqlite'), gunzipSync(readFileSync(old)));
  return '';
}
