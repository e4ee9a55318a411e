import type { PrintAnswer, PrintJob } from './job.ts';
import { typesetDocument } from './typesetter.ts';

/** How an Electron utility process speaks with its parent; Node's own `process` does not know it. */
type ParentPort = {
  once(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(answer: PrintAnswer): void;
};

/*
 * The typesetter's process: one job, one answer, end. Started by `child_process.fork` from the command line and by
 * `utilityProcess.fork` in the window; the parent made the job from its own types, so it is not parsed again.
 */
const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };

if (parentPort !== undefined) {
  parentPort.once('message', ({ data }) => parentPort.postMessage(answer(data as PrintJob)));
} else {
  process.once('message', (job) => {
    process.send?.(answer(job as PrintJob), undefined, undefined, () => process.disconnect());
  });
}

function answer(job: PrintJob): PrintAnswer {
  try {
    return typesetDocument(job);
  } catch (cause) {
    return { type: 'failure', reason: cause instanceof Error ? cause.message : String(cause) };
  }
}
