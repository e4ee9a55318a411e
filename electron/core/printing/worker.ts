import { serveJobs } from '../processes/serve-job.ts';
import type {
  PreparePreviewJob,
  PreviewJob,
  PreviewPictureJob,
  PrintAnswer,
  PrintJob,
  TypesetJob,
  WriteDataJob,
  WriteJob,
} from './job.ts';

/* The process of a print, which does one job, or of a preview, which stays for many. */
serveJobs(answer);

/** What a job needs is loaded here and not above: on a system that has no binary of the typesetter, that is an answer too. */
function answer(job: PrintJob): Promise<PrintAnswer | null> {
  switch (job.type) {
    case 'typeset':
      return typeset(job);
    case 'write':
    case 'write-data':
      return write(job);
    case 'prepare-preview':
    case 'preview-picture':
    case 'preview':
      return preview(job);
  }
}

async function write(job: WriteJob | WriteDataJob): Promise<PrintAnswer> {
  try {
    return { type: 'done', bytes: await written(job) };
  } catch (cause) {
    return refusal(cause) ?? { type: 'failure', reason: reasonOf(cause) };
  }
}

async function written(job: WriteJob | WriteDataJob): Promise<Uint8Array> {
  if (job.type === 'write') {
    const { writeFormat } = await import('./write-format.ts');
    return writeFormat(job.format, job.model, job.picture);
  }
  const { writePlanData } = await import('./open-data/write-plan-data.ts');
  return writePlanData(job.doc, job.what);
}

/** An error of the program itself, known by its shape: its class is not loaded for the typesetter. */
function refusal(cause: unknown): PrintAnswer | null {
  if (!(cause instanceof Error) || cause.name !== 'PiaoError' || !('code' in cause)) return null;
  return { type: 'refused', code: String(cause.code), message: cause.message };
}

let previewer: Promise<import('./preview/preview-worker.ts').PreviewWorker> | undefined;

async function preview(job: PreparePreviewJob | PreviewPictureJob | PreviewJob): Promise<PrintAnswer | null> {
  try {
    previewer ??= import('./preview/preview-worker.ts').then(({ PreviewWorker }) => new PreviewWorker());
    const ready = await previewer.catch(unavailable);
    if ('type' in ready) return job.type === 'preview' ? ready : null;
    if (job.type === 'preview') return await ready.set(job);
    if (job.type === 'preview-picture') ready.show(job.picture);
    else ready.prepare(job);
    return null;
  } catch (cause) {
    return refusal(cause) ?? { type: 'failure', reason: reasonOf(cause) };
  }
}

function unavailable(cause: unknown): PrintAnswer {
  return { type: 'unavailable', reason: reasonOf(cause) };
}

async function typeset(job: TypesetJob): Promise<PrintAnswer> {
  let typesetter: typeof import('./typesetter.ts');
  try {
    typesetter = await import('./typesetter.ts');
  } catch (cause) {
    return unavailable(cause);
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
