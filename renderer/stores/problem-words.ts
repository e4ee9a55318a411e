import { PiaoError } from '../../shared/errors.ts';

/** What is told of an error: only a `PiaoError` has a sentence for people, that of a library is English. */
export function problemWords(error: unknown, otherwise: string): string {
  return error instanceof PiaoError ? error.message : otherwise;
}
