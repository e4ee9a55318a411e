/** How an Electron utility process speaks with its parent; Node's own `process` does not know it. */
type ParentPort = {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  once(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
};

/**
 * The other side of a `WorkerProcess`: one job, any number of messages on the way, one answer, end. Started by
 * `child_process.fork` from the command line and by `utilityProcess.fork` in the window; the parent made the job from
 * its own types, so it is not parsed again.
 */
export function serveJob<Job, Message>(
  work: (job: Job, tell: (message: Message) => void) => Promise<Message>,
): void {
  const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };
  if (parentPort !== undefined) {
    const tell = (message: Message) => parentPort.postMessage(message);
    parentPort.once('message', ({ data }) => void work(data as Job, tell).then(tell));
    return;
  }
  process.once('message', (job) => {
    const tell = (message: Message) => void process.send?.(message);
    void work(job as Job, tell).then((answer) => {
      process.send?.(answer, undefined, undefined, () => process.disconnect());
    });
  });
}

/**
 * The same for a process that stays: jobs are done one after the other and answered in their order, null being no
 * answer. It ends when its parent ends it, or is gone.
 */
export function serveJobs<Job, Message>(work: (job: Job) => Promise<Message | null>): void {
  const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };
  let last: Promise<void> = Promise.resolve();
  const take = (job: unknown) => {
    last = last
      .then(() => work(job as Job))
      .then((answer) => {
        if (answer === null) return;
        if (parentPort !== undefined) parentPort.postMessage(answer);
        else process.send?.(answer);
      });
  };
  if (parentPort !== undefined) parentPort.on('message', ({ data }) => take(data));
  else process.on('message', take);
}
