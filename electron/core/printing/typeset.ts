import type { PrintModel } from '../../../shared/print/model.ts';
import type { PdfStandard } from './job.ts';
import { forkPrintProcess, type SpawnPrintProcess } from './print-process.ts';
import { printResources } from './resources.ts';
import { runPrintJob } from './run-print-job.ts';
import { timestampOf } from './timestamp.ts';

export type TypesetOptions = {
  readonly standard?: PdfStandard | undefined;
  readonly spawner?: SpawnPrintProcess | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the process is ended. */
  readonly timeout?: number | undefined;
  /** Bytes of the picture that the model names. */
  readonly picture?: Uint8Array | null | undefined;
};

/**
 * Print model → PDF, in a process of its own. The same model and standard give the same bytes.
 * Throws what `runPrintJob` throws, and `print.picture` when it fails with a picture: without, it may not.
 */
export function typeset(model: PrintModel, options: TypesetOptions = {}): Promise<Uint8Array> {
  const { standard = 'a-2a', spawner = forkPrintProcess, signal, timeout, picture = null } = options;
  const job = {
    type: 'typeset' as const,
    model: JSON.stringify(model),
    picture,
    ...printResources(),
    standard,
    timestamp: timestampOf(model),
  };
  return runPrintJob(job, { spawner, signal, timeout });
}
