import { PiaoError } from '../../../shared/errors.ts';

/** Whether a print may have failed for its picture: the typesetter minds it, or died of it. */
export function mayBeThePicture(error: unknown): error is PiaoError {
  return error instanceof PiaoError && (error.code === 'print.picture' || error.code === 'print.crashed');
}

/** A process that dies once may have died of want of memory: only one that dies again is blamed on its picture. */
export async function twiceIfItCrashes<T>(set: () => Promise<T>): Promise<T> {
  try {
    return await set();
  } catch (error) {
    if (error instanceof PiaoError && error.code === 'print.crashed') return set();
    throw error;
  }
}
