import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { cancelled } from './print-errors.ts';

/** So small that the signal is asked again soon, even on a slow disk. */
const pieceSize = 1024 * 1024;

/** The same bytes, until the signal: from then on reading them throws `print.cancelled`. */
export async function* untilCancelled(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
    for (let at = 0; at < piece.length; at += pieceSize) {
      await refuseCancelled(signal);
      yield piece.subarray(at, at + pieceSize);
    }
  }
  // What was asked for during the last piece counts too.
  await refuseCancelled(signal);
}

/** What comes from memory or the database leaves no turn to the call that cancels. */
async function refuseCancelled(signal: AbortSignal): Promise<void> {
  await turnOfOthers();
  if (signal.aborted) throw cancelled();
}
