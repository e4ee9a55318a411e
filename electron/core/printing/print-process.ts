import path from 'node:path';
import { forkWorker, type SpawnWorker, type WorkerProcess } from '../processes/worker-process.ts';
import type { PrintJob } from './job.ts';

/** The typesetter's process as its parent sees it. */
export type PrintProcess = WorkerProcess<PrintJob>;

export type SpawnPrintProcess = SpawnWorker<PrintJob>;

export const forkPrintProcess: SpawnPrintProcess = forkWorker(path.join(import.meta.dirname, 'worker.ts'));
