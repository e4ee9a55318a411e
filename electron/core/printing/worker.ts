import type { PrintAnswer, PrintJob } from './job.ts';

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
  parentPort.once(
    'message',
    ({ data }) => void answer(data as PrintJob).then((it) => parentPort.postMessage(it)),
  );
} else {
  process.once('message', (job) => {
    void answer(job as PrintJob).then((it) => {
      process.send?.(it, undefined, undefined, () => process.disconnect());
    });
  });
}

/** The typesetter is loaded here and not above: on a system that has no binary of it, that is an answer too. */
async function answer(job: PrintJob): Promise<PrintAnswer> {
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
