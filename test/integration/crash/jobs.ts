import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openIdentity } from '../../../electron/core/bundles/identity.ts';
import { freezePlan } from '../../../electron/core/plans/freeze-plan.ts';
import { takeInBundle } from '../../../electron/core/plans/import-bundle.ts';
import { openProgram, type Program, restoreBackup } from '../../../electron/core/program.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { edit } from './numbered-edits.ts';

/** The sorts of work in the midst of which the process is killed. */
export const jobNames = ['typing', 'importing', 'freezing', 'migrating', 'restoring', 'backing-up'] as const;
export type JobName = (typeof jobNames)[number];

/** What the child works on; made by the parent before. */
export interface Work {
  readonly job: JobName;
  readonly folder: string;
  /** The plan that is worked on. */
  readonly planId: string;
  /** Steps that were done before, so that the numbers go on. */
  readonly done: number;
}

/** One step of work, under its number. */
type Step = (number: number) => Promise<void>;

export const passphrase = 'una passphrase di prova';
export const importedRows = 40;
export const bundleName = 'fascicolo.asice';
export const copyName = 'copia.sqlite';

/** The work before the steps, which is not killed, and the step. */
export async function startJob(work: Work): Promise<Step> {
  const { job, folder, planId } = work;
  switch (job) {
    case 'migrating':
      return async () => {
        await (await open(folder)).close();
      };
    case 'restoring':
      return restoring(work);
    case 'typing': {
      const { store } = await open(folder);
      return (number) => edit(store, planId, number);
    }
    case 'importing':
      return importing(await open(folder), work);
    case 'freezing':
      return freezing(await open(folder), work);
    case 'backing-up': {
      const { store, backups } = await open(folder);
      return async (number) => {
        await Promise.all([backups.make('auto'), edit(store, planId, number)]);
      };
    }
  }
}

function open(folder: string): Promise<Program> {
  return openProgram({ folder, author: 'Segreteria', editPause: 0 });
}

/** In turn a table, as the window takes one in, and a bundle. */
function importing({ store, backups }: Program, { planId, folder }: Work): Step {
  const bundle = readFileSync(path.join(folder, bundleName));
  return async (number) => {
    if (number % 2 === 0) {
      await takeInBundle(store, bundle, 'draft');
      return;
    }
    await backups.make('import');
    await store.batch(
      planId,
      Array.from({ length: importedRows }, (_, row) => ({
        edit: 'create',
        kind: 'riskEvents',
        fields: { id: newId(), description: `importazione ${number}, riga ${row}` },
      })),
    );
  };
}

/** In turn frozen and withdrawn. */
async function freezing({ store }: Program, { planId, folder }: Work): Promise<Step> {
  const identity = await openIdentity(readFileSync(path.join(folder, 'firma.p12')), passphrase);
  return async (number) => {
    if (number % 2 === 1) await freezePlan(store, planId, { identity, now: new Date() });
    else await store.life.withdraw(planId, `Ritiro ${number}`);
  };
}

/** In turn the backup in the place of the database, and an edit that takes its place. */
function restoring({ folder, planId }: Work): Step {
  return async (number) => {
    if (number % 2 === 1) {
      restoreBackup(folder, path.join(folder, copyName));
      return;
    }
    const { store, close } = await open(folder);
    await store.updateSingle(planId, 'administration', { mayor: 'dopo la copia' });
    await close();
  };
}
