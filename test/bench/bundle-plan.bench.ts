import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createIdentity, openIdentity } from '../../electron/core/bundles/identity.ts';
import { createPlanBundle } from '../../electron/core/bundles/plan-bundle.ts';
import { openPlanBundle } from '../../electron/core/bundles/plan-bundle-verify.ts';
import { recordOfPrint } from '../../electron/core/bundles/print-record.ts';
import { withFileSource } from '../../electron/core/files/byte-source.ts';
import { writeWhole } from '../../electron/core/files/write-whole.ts';
import { canonicalJson } from '../../electron/core/plans/canonical.ts';
import { type Bench, megabytes, milliseconds, scales, timed, times } from './bench.ts';
import { enlargedPlan } from './enlarged-plan.ts';

/** Of the size of Crema's: how long printing takes at a scale is another benchmark's. */
const pdf = new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(1_500_000)]));

/** The quickest of three: what is slower is another program's work. */
const best = async (run: () => Promise<unknown>) => Math.min(...(await timed(3, run)));

export const bench: Bench = {
  title: 'The signed bundle of a large plan',
  about:
    'From a plan document to a signed container on the disk (canonical form, digests, signature), and verifying it as far as the plan document that is in it, without attachments and with a PDF of random bytes in the place of the printed one; best of three, and beside each how many times as long as at 1×.',
  run: async () => {
    const folder = mkdtempSync(path.join(import.meta.dirname, '../../out-bench-'));
    const file = path.join(folder, 'plan.asice');
    const { p12 } = await createIdentity({ name: 'Banco di prova', passphrase: 'x' });
    const identity = await openIdentity(p12, 'x');
    try {
      const rows: string[][] = [];
      let first: readonly [number, number] | null = null;
      for (const scale of scales) {
        const plan = enlargedPlan(scale);
        const record = recordOfPrint(plan);
        const bundle = await best(async () => {
          const content = createPlanBundle({ plan, pdf, attachments: [], identity, record, now: new Date() });
          await writeWhole(file, await content);
        });
        const verify = await best(() =>
          withFileSource(file, async (source) => {
            const { report } = await openPlanBundle(source, []);
            if (!report.valid) throw new Error(JSON.stringify(report.problems));
          }),
        );
        first ??= [bundle, verify];
        rows.push([
          `${scale}× (${megabytes(Buffer.byteLength(canonicalJson(plan)))})`,
          milliseconds(bundle),
          times(bundle, first[0]),
          milliseconds(verify),
          times(verify, first[1]),
        ]);
      }
      return { columns: ['plan', 'bundle', 'growth', 'verify', 'growth'], rows };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
