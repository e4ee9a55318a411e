import { assertNever } from '../../../shared/assert-never.ts';
import { PiaoError } from '../../../shared/errors.ts';
import { runWorker } from '../processes/run-worker.ts';
import { type PrintAnswer, type PrintJob, printAnswerSchema } from './job.ts';
import type { SpawnPrintProcess } from './print-process.ts';

export type RunOptions = {
  readonly spawner: SpawnPrintProcess;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the process is ended. */
  readonly timeout?: number | undefined;
};

/** A plan ten times that of a Comune of 34.000 inhabitants takes less on a small machine. */
const defaultTimeout = 180_000;

/**
 * Does a job in a process of its own, so that a cancel really ends it and a crash ends only it.
 * Throws `print.failed`, `print.crashed`, `print.unavailable` (all kind machine), `print.cancelled`, or what the
 * writer refuses.
 */
export async function runPrintJob(job: PrintJob, options: RunOptions): Promise<Uint8Array> {
  const { timeout = defaultTimeout } = options;
  const outcome = await runWorker(job, { ...options, timeout });
  switch (outcome.end) {
    case 'answer':
      return bytesOf(printAnswerSchema.parse(outcome.answer));
    case 'cancelled':
      throw cancelled();
    case 'timeout':
      throw failed(`no answer in ${timeout} ms`);
    case 'died':
      throw crashed(outcome.reason);
    default:
      return assertNever(outcome, 'unknown end of the print process');
  }
}

function bytesOf(answer: PrintAnswer): Uint8Array {
  switch (answer.type) {
    case 'done':
      return answer.bytes;
    case 'refused':
      throw new PiaoError(answer.code, answer.message);
    case 'failure':
      throw failed(answer.reason);
    case 'unavailable':
      throw unavailable(answer.reason);
    default:
      return assertNever(answer, 'unknown answer of the print process');
  }
}

function cancelled(): PiaoError {
  return new PiaoError('print.cancelled', 'La stampa è stata annullata: non è stato scritto alcun file.');
}

function failed(reason: string): PiaoError {
  return new PiaoError(
    'print.failed',
    'La stampa non è riuscita: il compositore non ha prodotto il documento; riprovare e, se si ripete, inviare il registro del programma.',
    { kind: 'machine', cause: new Error(reason) },
  );
}

function crashed(reason: string): PiaoError {
  return new PiaoError(
    'print.crashed',
    'La stampa si è interrotta: il compositore si è chiuso da solo, forse per mancanza di memoria; chiudere altri programmi e riprovare.',
    { kind: 'machine', cause: new Error(reason) },
  );
}

function unavailable(reason: string): PiaoError {
  return new PiaoError(
    'print.unavailable',
    'La stampa non è possibile su questo computer: il programma non contiene il compositore per questo sistema operativo; stampare da un altro computer.',
    { kind: 'machine', cause: new Error(reason) },
  );
}
