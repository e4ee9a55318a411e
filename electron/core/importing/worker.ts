import { PiaoError } from '../../../shared/errors.ts';
import { serveJob } from '../processes/serve-job.ts';
import { importPublished } from './import-published.ts';
import { readImportable } from './read-importable.ts';
import type { ImportJob, ImportMessage } from './run-import.ts';

/* The process of an import: a published plan may take its time, and what is malformed may take the process. */
serveJob<ImportJob, ImportMessage>(async ({ document }, tell) => {
  try {
    const bytes = typeof document === 'string' ? await readImportable(document) : document;
    const read = await importPublished(bytes, (step) => tell({ type: 'step', step }));
    return { type: 'done', ...read };
  } catch (error) {
    if (error instanceof PiaoError) {
      return { type: 'refused', code: error.code, message: error.message, kind: error.kind };
    }
    return {
      type: 'failure',
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
});
