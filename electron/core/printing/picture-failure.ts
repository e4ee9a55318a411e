import { PiaoError } from '../../../shared/errors.ts';

/** Whether a print may have failed for its picture: the typesetter minds it, or died of it. */
export function mayBeThePicture(error: unknown): error is PiaoError {
  return error instanceof PiaoError && (error.code === 'print.picture' || error.code === 'print.crashed');
}
