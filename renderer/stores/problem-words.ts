import { PiaoError } from '../../shared/errors.ts';
import { unexpectedError } from '../../shared/unexpected-error.ts';

/** What is told of an error: only a `PiaoError` has a sentence for people, that of a library is English. */
export function problemWords(error: unknown, otherwise = unexpectedError): string {
  return error instanceof PiaoError ? error.message : otherwise;
}
