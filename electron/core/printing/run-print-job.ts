import { assertNever } from '../../../shared/assert-never.ts';
import { runWorker } from '../processes/run-worker.ts';
import type { PrintJob } from './job.ts';
import { bytesOf } from './print-answer.ts';
import { cancelled, crashed, noAnswer } from './print-errors.ts';
import type { SpawnPrintProcess } from './print-process.ts';

export type RunOptions = {
  readonly spawner: SpawnPrintProcess;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the process is ended. */
  readonly timeout?: number | undefined;
};

/** A plan ten times that of a Comune of 34.000 inhabitants takes less on a small machine. */
export const defaultTimeout = 180_000;

/**
 * Does a job in a process of its own, so that a cancel really ends it and a crash ends only it.
 * Throws `print.failed`, `print.no-answer`, `print.crashed`, `print.unavailable` (all kind machine), `print.cancelled`, or what the
 * writer refuses.
 */
export async function runPrintJob(job: PrintJob, options: RunOptions): Promise<Uint8Array> {
  const { timeout = defaultTimeout } = options;
  const outcome = await runWorker(job, { ...options, timeout });
  switch (outcome.end) {
    case 'answer':
      return bytesOf(outcome.answer);
    case 'cancelled':
      throw cancelled();
    case 'timeout':
      throw noAnswer(timeout);
    case 'died':
      throw crashed(outcome.reason);
    default:
      return assertNever(outcome, 'unknown end of the print process');
  }
}
