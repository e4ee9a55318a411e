import path from 'node:path';
import { type UtilityProcess, utilityProcess } from 'electron';
import type { ImportJob } from '../core/importing/run-import.ts';
import type { PrintJob } from '../core/printing/job.ts';
import type { SpawnWorker } from '../core/processes/worker-process.ts';

/**
 * A worker's process inside Electron: a utility process, because the installed program is no Node that
 * `child_process.fork` could start (fuse runAsNode).
 *
 * @param script the built worker
 * @param name what the task manager of the system shows
 */
export function utilityWorker<Job>(script: string, name: string): SpawnWorker<Job> {
  return () => {
    const child = utilityProcess.fork(script, [], { serviceName: `PIAO Desk – ${name}`, stdio: 'ignore' });
    return {
      send: (job) => child.postMessage(job),
      onMessage: (listener) => child.on('message', listener),
      onEnd: (listener) => child.once('exit', (code) => listener(`exit code ${code}`)),
      kill: () => endFor(child),
    };
  };
}

/** Longer than a process takes that can still end by itself. */
const patience = 2_000;

/** By force when it does not end as it is asked to: what hangs would stay, with its memory. */
function endFor(child: UtilityProcess): void {
  const { pid } = child;
  child.kill();
  if (pid === undefined) return;
  const force = setTimeout(() => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It is gone.
    }
  }, patience);
  force.unref();
  child.once('exit', () => clearTimeout(force));
}

/** The typesetter's process; `distFolder` holds the built workers. */
export function utilityPrintProcess(distFolder: string) {
  return utilityWorker<PrintJob>(path.join(distFolder, 'print-worker.js'), 'stampa');
}

/** The process that reads a published plan. */
export function utilityImportProcess(distFolder: string) {
  return utilityWorker<ImportJob>(path.join(distFolder, 'import-worker.js'), 'importazione');
}
