import { forkPrintProcess, type SpawnPrintProcess } from '../../electron/core/printing/print-process.ts';

/** Print processes that die when they are sent a picture, the first `times` times; all others work as they do. */
export function dyingOfPicture(times: number): { readonly spawner: SpawnPrintProcess; died: () => number } {
  let deaths = 0;
  const spawner: SpawnPrintProcess = () => {
    const child = forkPrintProcess();
    return {
      ...child,
      send: (job) => {
        const hasPicture = job.type === 'typeset' && job.picture !== null;
        if (!hasPicture || deaths === times) return child.send(job);
        deaths += 1;
        child.kill();
      },
    };
  };
  return { spawner, died: () => deaths };
}
