import { PiaoError } from '../../shared/errors.ts';

/** The `PiaoError` that `work` ends in; any other end fails the test. */
export async function refusalOf(work: () => unknown): Promise<PiaoError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof PiaoError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
