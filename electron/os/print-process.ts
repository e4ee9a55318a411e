import path from 'node:path';
import { utilityProcess } from 'electron';
import type { SpawnPrintProcess } from '../core/printing/print-process.ts';

/**
 * The typesetter's process inside Electron: a utility process, because the installed program is no Node that
 * `child_process.fork` could start (fuse runAsNode). `distFolder` holds the built `print-worker.js`.
 */
export function utilityPrintProcess(distFolder: string): SpawnPrintProcess {
  return () => {
    const child = utilityProcess.fork(path.join(distFolder, 'print-worker.js'), [], {
      serviceName: 'PIAO Desk – stampa',
      stdio: 'ignore',
    });
    return {
      send: (job) => child.postMessage(job),
      onAnswer: (listener) => child.once('message', listener),
      onEnd: (listener) => child.once('exit', (code) => listener(`exit code ${code}`)),
      kill: () => child.kill(),
    };
  };
}
