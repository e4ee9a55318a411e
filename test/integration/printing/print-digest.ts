import { createHash } from 'node:crypto';
import type { PdfStandard } from '../../../electron/core/printing/job.ts';
import { printPlan } from '../../../electron/core/printing/print-plan.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { pngOf } from '../../support/pictures.ts';
import { withArms } from '../../support/with-arms.ts';

/** Run by reproducible.test.ts: the digest of the sample's PDF, with a coat of arms, in the standard of the first argument. */
const { doc, readContent } = withArms(loadSamplePlan(), pngOf({ colourType: 6 }));
const { pdf } = await printPlan(doc, { standard: process.argv[2] as PdfStandard, readContent });
process.stdout.write(`${createHash('sha256').update(pdf).digest('hex')}\n`);
