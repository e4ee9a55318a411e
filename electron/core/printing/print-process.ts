import { fork } from 'node:child_process';
import path from 'node:path';
import type { PrintJob } from './job.ts';

/** The typesetter's process as its parent sees it, whoever started it. */
export type PrintProcess = {
  readonly send: (job: PrintJob) => void;
  readonly onAnswer: (listener: (answer: unknown) => void) => void;
  /** Called once when the process has ended or could not be started; `reason` is for the log. */
  readonly onEnd: (listener: (reason: string) => void) => void;
  readonly kill: () => void;
};

export type SpawnPrintProcess = () => PrintProcess;

/** A child of Node, which runs the worker's source as it is. Electron's own is in `electron/os/print-process.ts`. */
export const forkPrintProcess: SpawnPrintProcess = () => {
  const child = fork(path.join(import.meta.dirname, 'worker.ts'), [], {
    serialization: 'advanced',
    execArgv: [],
    // What the typesetter says on its own account is no output of the command that prints.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    send: (job) => {
      // A child that died before it read the job is told by its end.
      child.send(job, () => undefined);
    },
    onAnswer: (listener) => child.once('message', listener),
    onEnd: (listener) => {
      child.once('error', (error) => listener(error.message));
      child.once('exit', (code, signal) => listener(`exit code ${code}, signal ${signal}`));
    },
    kill: () => child.kill('SIGKILL'),
  };
};
