import { PiaoError } from '../../shared/errors.ts';

/** The sentences of the readers of files go on from the name of the file. */
export async function naming<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PiaoError)) throw error;
    const { code, message, kind, details } = error;
    throw new PiaoError(code, `«${name}»: ${message}`, { kind, details: { ...details }, cause: error.cause });
  }
}
