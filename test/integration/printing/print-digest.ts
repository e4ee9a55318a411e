import { createHash } from 'node:crypto';
import type { PdfStandard } from '../../../electron/core/printing/job.ts';
import { printPlan } from '../../../electron/core/printing/print-plan.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';

/** Run by reproducible.test.ts: the digest of the sample's PDF in the standard named by the first argument. */
const { pdf } = await printPlan(loadSamplePlan(), { standard: process.argv[2] as PdfStandard });
process.stdout.write(`${createHash('sha256').update(pdf).digest('hex')}\n`);
