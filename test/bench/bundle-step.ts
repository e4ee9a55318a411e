/**
 * `node test/bench/bundle-step.ts STEP FOLDER [FILES BYTES]`: one step of the road of a bundle, in a process of its
 * own so that its peak of memory is its own. Prints what it took as JSON.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ATTACHMENTS_FOLDER } from '../../electron/core/bundles/attachment-names.ts';
import { createIdentity, openIdentity } from '../../electron/core/bundles/identity.ts';
import { openPlanBundle } from '../../electron/core/bundles/plan-bundle-verify.ts';
import { withFileSource } from '../../electron/core/files/byte-source.ts';
import { writeAllWhole, writeWhole } from '../../electron/core/files/write-whole.ts';
import { sealedBundle } from '../../electron/core/plans/export-plan.ts';
import { freezePlan } from '../../electron/core/plans/freeze-plan.ts';
import { openProgram } from '../../electron/core/program.ts';
import { loadSamplePlan } from '../../electron/core/sample.ts';
import { newId } from '../../shared/plan/new-id.ts';

export interface StepTaken {
  readonly milliseconds: number;
  /** Bytes. */
  readonly peak: number;
}

const [, , step = '', folder = '', files = '0', bytes = '0'] = process.argv;
const at = (name: string) => path.join(folder, name);
const planId = loadSamplePlan().plan.id;

async function onProgram(work: (program: Awaited<ReturnType<typeof openProgram>>) => Promise<void>) {
  const program = await openProgram({ folder: at('data'), author: 'bench', editPause: 0 });
  try {
    await work(program);
  } finally {
    await program.close();
  }
}

async function timedOnly(work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  const taken: StepTaken = {
    milliseconds: performance.now() - start,
    peak: process.resourceUsage().maxRSS * 1024,
  };
  process.stdout.write(JSON.stringify(taken));
}

const steps: Readonly<Record<string, () => Promise<void>>> = {
  /** The plan of Crema with attachments of random bytes, which pack no better than PDFs. */
  prepare: () => {
    mkdirSync(at('data'));
    return onProgram(async ({ store }) => {
      await store.create(loadSamplePlan());
      for (let index = 0; index < Number(files); index += 1) {
        const file = { name: `allegato-${index}.pdf`, bytes: randomBytes(Number(bytes)) };
        await store.attach(planId, '1', [{ id: newId(), ...file }]);
      }
      const { p12, certificatePem } = await createIdentity({ name: 'Banco di prova', passphrase: 'x' });
      writeFileSync(at('key.p12'), p12);
      writeFileSync(at('key.pem'), certificatePem);
    });
  },
  freeze: () =>
    onProgram(async ({ store }) => {
      const identity = await openIdentity(readFileSync(at('key.p12')), 'x');
      const { plan } = await store.read(planId);
      if (plan.status === 'proposed') await store.life.withdraw(planId, 'Si misura di nuovo');
      await timedOnly(() => freezePlan(store, planId, { identity, now: new Date() }));
    }),
  export: () =>
    onProgram(({ store }) =>
      timedOnly(async () => {
        const bundle = await sealedBundle(store, planId);
        if (bundle === null) throw new Error('what was frozen has its seal');
        await writeWhole(at('plan.asice'), bundle);
      }),
    ),
  verify: () =>
    timedOnly(() =>
      withFileSource(at('plan.asice'), async (source) => {
        const { report } = await openPlanBundle(source, []);
        if (!report.valid) throw new Error('what was signed verifies');
      }),
    ),
  open: () =>
    timedOnly(() =>
      withFileSource(at('plan.asice'), async (source) => {
        const { content } = await openPlanBundle(source, []);
        const attached = [...(content?.entries ?? [])].filter(([name]) =>
          name.startsWith(ATTACHMENTS_FOLDER),
        );
        await writeAllWhole(
          attached.map(([name, { chunks }]) => ({ path: at(`opened/${name}`), content: chunks() })),
        );
      }),
    ),
};

await steps[step]?.();
process.exit(0);
