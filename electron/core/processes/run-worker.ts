import type { SpawnWorker } from './worker-process.ts';

export interface WorkerOptions<Job> {
  readonly spawner: SpawnWorker<Job>;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the process is ended. */
  readonly timeout: number;
  /** Messages on the way to the answer; says whether the message was one. */
  readonly onProgress?: (message: unknown) => boolean;
}

export type WorkerOutcome =
  | { readonly end: 'answer'; readonly answer: unknown }
  | { readonly end: 'cancelled' }
  | { readonly end: 'timeout' }
  /** `reason` is for the log. */
  | { readonly end: 'died'; readonly reason: string };

/**
 * Does a job in a process of its own, so that a cancel really ends it and a crash ends only it. Resolves to the first
 * of: an answer, the end of the process, a cancel, the time limit.
 */
export async function runWorker<Job>(job: Job, options: WorkerOptions<Job>): Promise<WorkerOutcome> {
  const { spawner, signal, timeout, onProgress } = options;
  if (signal?.aborted) return { end: 'cancelled' };
  const worker = spawner();
  let timer: NodeJS.Timeout | undefined;
  let onAbort: () => void = () => undefined;
  try {
    return await new Promise<WorkerOutcome>((resolve) => {
      onAbort = () => resolve({ end: 'cancelled' });
      timer = setTimeout(() => resolve({ end: 'timeout' }), timeout);
      signal?.addEventListener('abort', onAbort, { once: true });
      worker.onMessage((message) => {
        if (onProgress?.(message) !== true) resolve({ end: 'answer', answer: message });
      });
      worker.onEnd((reason) => resolve({ end: 'died', reason }));
      worker.send(job);
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    worker.kill();
  }
}
