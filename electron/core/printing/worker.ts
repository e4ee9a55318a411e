import { serveJob } from '../processes/serve-job.ts';
import type { PrintAnswer, PrintJob, TypesetJob, WriteJob } from './job.ts';

/* The process of a print. */
serveJob(answer);

/** What a job needs is loaded here and not above: on a system that has no binary of the typesetter, that is an answer too. */
function answer(job: PrintJob): Promise<PrintAnswer> {
  return job.type === 'typeset' ? typeset(job) : write(job);
}

async function write({ format, model }: WriteJob): Promise<PrintAnswer> {
  try {
    const { writeFormat } = await import('./write-format.ts');
    return { type: 'done', bytes: await writeFormat(format, model) };
  } catch (cause) {
    return refusal(cause) ?? { type: 'failure', reason: reasonOf(cause) };
  }
}

/** An error of the program itself, known by its shape: its class is not loaded for the typesetter. */
function refusal(cause: unknown): PrintAnswer | null {
  if (!(cause instanceof Error) || cause.name !== 'PiaoError' || !('code' in cause)) return null;
  return { type: 'refused', code: String(cause.code), message: cause.message };
}

async function typeset(job: TypesetJob): Promise<PrintAnswer> {
  let typesetter: typeof import('./typesetter.ts');
  try {
    typesetter = await import('./typesetter.ts');
  } catch (cause) {
    return { type: 'unavailable', reason: reasonOf(cause) };
  }
  try {
    return typesetter.typesetDocument(job);
  } catch (cause) {
    return { type: 'failure', reason: reasonOf(cause) };
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
