import { assertNever } from '../../../shared/assert-never.ts';
import { PiaoError } from '../../../shared/errors.ts';
import { printAnswerSchema } from './job.ts';
import { failed, unavailable } from './print-errors.ts';

/** The file in what the process of a print answered. Throws `print.failed`, `print.unavailable` or what it refused. */
export function bytesOf(said: unknown): Uint8Array {
  const answer = printAnswerSchema.parse(said);
  switch (answer.type) {
    case 'done':
      return answer.bytes;
    case 'refused':
      throw new PiaoError(answer.code, answer.message);
    case 'failure':
      throw failed(answer.reason);
    case 'unavailable':
      throw unavailable(answer.reason);
    default:
      return assertNever(answer, 'unknown answer of the print process');
  }
}
