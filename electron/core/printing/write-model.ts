import type { PrintModel } from '../../../shared/print/model.ts';
import type { WrittenFormat } from './job.ts';
import { runPrintJob } from './run-print-job.ts';
import type { TypesetOptions } from './typeset.ts';

/** In a process of its own where one is given, so that a window stays awake and a cancel ends the work. */
export async function writeModel(
  format: WrittenFormat,
  model: PrintModel,
  { spawner, signal, timeout, picture = null }: TypesetOptions,
): Promise<Uint8Array> {
  if (spawner === undefined) {
    // Only now: the writers are most of what the program would load at its start.
    const { writeFormat } = await import('./write-format.ts');
    return writeFormat(format, model, picture);
  }
  return runPrintJob({ type: 'write', format, model, picture }, { spawner, signal, timeout });
}
