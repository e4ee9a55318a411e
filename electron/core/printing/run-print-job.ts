import { assertNever } from '../../../shared/assert-never.ts';
import { PiaoError } from '../../../shared/errors.ts';
import { type PrintAnswer, type PrintJob, printAnswerSchema } from './job.ts';
import type { PrintProcess, SpawnPrintProcess } from './print-process.ts';

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
  const { spawner, signal, timeout = defaultTimeout } = options;
  if (signal?.aborted) throw cancelled();
  const worker = spawner();
  try {
    const answer = await answerOf(worker, signal, timeout, () => worker.send(job));
    return bytesOf(printAnswerSchema.parse(answer));
  } finally {
    worker.kill();
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
/** The first of: an answer, the end of the process, a cancel, the time limit. */
function answerOf(
  worker: PrintProcess,
  signal: AbortSignal | undefined,
  timeout: number,
  start: () => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      finish();
    };
    const onAbort = () => settle(() => reject(cancelled()));
    const timer = setTimeout(() => settle(() => reject(failed(`no answer in ${timeout} ms`))), timeout);
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.onAnswer((answer) => settle(() => resolve(answer)));
    worker.onEnd((reason) => settle(() => reject(crashed(reason))));
    start();
  });
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
