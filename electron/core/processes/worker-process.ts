import { fork } from 'node:child_process';

/** A process that does one job, as its parent sees it, whoever started it. */
export interface WorkerProcess<Job> {
  readonly send: (job: Job) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once when the process has ended or could not be started; `reason` is for the log. */
  readonly onEnd: (listener: (reason: string) => void) => void;
  readonly kill: () => void;
}

export type SpawnWorker<Job> = () => WorkerProcess<Job>;

/** A child of Node, which runs a worker's source as it is. Electron's own is in `electron/os/utility-worker.ts`. */
export function forkWorker<Job extends object>(script: string): SpawnWorker<Job> {
  return () => {
    const child = fork(script, [], {
      serialization: 'advanced',
      execArgv: [],
      // What a worker says on its own account is no output of the command that started it.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return {
      send: (job) => {
        // A child that died before it read the job is told by its end.
        child.send(job, () => undefined);
      },
      onMessage: (listener) => child.on('message', listener),
      onEnd: (listener) => {
        child.once('error', (error) => listener(error.message));
        child.once('exit', (code, signal) => listener(`exit code ${code}, signal ${signal}`));
      },
      kill: () => child.kill('SIGKILL'),
    };
  };
}
