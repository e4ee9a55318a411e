import path from 'node:path';
import { z } from 'zod';
import { assertNever } from '../../../shared/assert-never.ts';
import { PiaoError } from '../../../shared/errors.ts';
import type { ImportedPlan } from '../../../shared/importing/import-plan.ts';
import { type ImportStep, importSteps } from '../../../shared/importing/import-steps.ts';
import { runWorker } from '../processes/run-worker.ts';
import { seconds } from '../processes/seconds.ts';
import { forkWorker, type SpawnWorker } from '../processes/worker-process.ts';

export interface ImportJob {
  /** Its path, or its bytes where there is none. */
  readonly document: string | Uint8Array;
}

/** A published plan as it was read: its text, the plan that was recognised in it, and the report on that. */
export interface ReadPlan extends ImportedPlan {
  readonly text: string;
}

/** What the process of an import says: its steps, then one of the others. */
export type ImportMessage =
  | { readonly type: 'step'; readonly step: ImportStep }
  | ({ readonly type: 'done' } & ReadPlan)
  | {
      readonly type: 'refused';
      readonly code: string;
      readonly message: string;
      readonly kind: 'input' | 'machine';
    }
  | { readonly type: 'failure'; readonly reason: string };

/** Read through this because it comes from another process; the plan it has made itself from parsed parts. */
const answerSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('done'),
    text: z.string(),
    plan: z.custom<ReadPlan['plan']>(),
    report: z.custom<ReadPlan['report']>(),
  }),
  z.object({
    type: z.literal('refused'),
    code: z.string(),
    message: z.string(),
    kind: z.enum(['input', 'machine']),
  }),
  z.object({ type: z.literal('failure'), reason: z.string() }),
]);
const stepSchema = z.object({ type: z.literal('step'), step: z.enum(importSteps) });

export type SpawnImportProcess = SpawnWorker<ImportJob>;

export const forkImportProcess: SpawnImportProcess = forkWorker(path.join(import.meta.dirname, 'worker.ts'));

export interface ImportOptions {
  readonly spawner: SpawnImportProcess;
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: (step: ImportStep) => void;
  /** Milliseconds after which the process is ended. */
  readonly timeout?: number;
}

/** The largest text that is accepted takes a minute on a small machine. */
const defaultTimeout = 300_000;

/**
 * Reads a published plan in a process of its own, so that the window stays free, a cancel really ends it, and a
 * document that is made to take for ever does not.
 * Throws what `importPublished` throws, `import.cancelled`, `import.no-answer`, `import.crashed` and `import.failed` (kind machine).
 */
export async function runImport(document: string | Uint8Array, options: ImportOptions): Promise<ReadPlan> {
  const { timeout = defaultTimeout, onStep } = options;
  const onProgress = (message: unknown) => {
    const step = stepSchema.safeParse(message);
    if (step.success) onStep?.(step.data.step);
    return step.success;
  };
  const outcome = await runWorker({ document }, { ...options, timeout, onProgress });
  switch (outcome.end) {
    case 'answer':
      return planOf(answerSchema.parse(outcome.answer));
    case 'cancelled':
      throw new PiaoError(
        'import.cancelled',
        'l’importazione è stata annullata: non è stato creato alcun piano.',
      );
    case 'timeout':
      throw new PiaoError(
        'import.no-answer',
        `la lettura del documento non è finita in ${seconds(timeout)} ed è stata chiusa: importare il solo testo del piano, senza allegati, o chiudere altri programmi e riprovare.`,
        { kind: 'machine', cause: new Error(`no answer in ${timeout} ms`) },
      );
    case 'died':
      throw new PiaoError(
        'import.crashed',
        'la lettura del documento si è interrotta, forse per mancanza di memoria: chiudere altri programmi e riprovare.',
        { kind: 'machine', cause: new Error(outcome.reason) },
      );
    default:
      return assertNever(outcome, 'unknown end of the process of an import');
  }
}

function planOf(answer: z.infer<typeof answerSchema>): ReadPlan {
  switch (answer.type) {
    case 'done':
      return { text: answer.text, plan: answer.plan, report: answer.report };
    case 'refused':
      throw new PiaoError(answer.code, answer.message, { kind: answer.kind });
    case 'failure':
      throw failed(answer.reason);
    default:
      return assertNever(answer, 'unknown answer of the process of an import');
  }
}

function failed(reason: string): PiaoError {
  return new PiaoError(
    'import.failed',
    'la lettura del documento non è riuscita: riprovare e, se si ripete, segnalare il problema dal menu «Aiuto» › «Segnala un problema…».',
    { kind: 'machine', cause: new Error(reason) },
  );
}
