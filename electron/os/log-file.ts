import { appendFileSync, renameSync, statSync } from 'node:fs';
import { inspect } from 'node:util';

const MAX_BYTES = 1024 * 1024;

/**
 * A log of the faults of the program, in a file that is kept below twice 1 MB.
 *
 * Written synchronously, so that the line is there even when the program dies next; a log that cannot be
 * written never stops the program.
 */
export function createLog(file: string): (message: string, cause?: unknown) => void {
  return (message, cause) => {
    const reason = cause === undefined ? '' : ` ${typeof cause === 'string' ? cause : inspect(cause)}`;
    const line = `${new Date().toISOString()} ${message}${reason}\n`;
    process.stderr.write(line);
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.old`);
      appendFileSync(file, line);
    } catch (error) {
      process.stderr.write(`log not written: ${inspect(error)}\n`);
    }
  };
}
