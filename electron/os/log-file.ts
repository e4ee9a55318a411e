import { appendFileSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { faultFacts } from '../core/report/fault-facts.ts';

const MAX_BYTES = 1024 * 1024;
/** A log of an earlier program, which wrote more down, does not begin so. */
const HEADER = '# PIAO Desk: solo codici, conteggi e durate; nessun contenuto dei piani\n';

/**
 * A log of what happens to the program, in a file that is kept below twice 1 MB. It holds codes and places in the
 * program, never what a person has written: see `faultFacts`. `message` is a text of the program itself.
 *
 * Written synchronously, so that the line is there even when the program dies next; a log that cannot be
 * written never stops the program.
 *
 * @param developing says faults in full on the terminal too
 */
export function createLog(file: string, developing: boolean): (message: string, cause?: unknown) => void {
  let isOurs = false;
  return (message, cause) => {
    const facts = cause === undefined ? '' : ` ${faultFacts(cause)}`;
    const line = `${new Date().toISOString()} ${message}${facts}\n`;
    process.stderr.write(developing && cause !== undefined ? `${line}${inspect(cause)}\n` : line);
    try {
      const size = statSync(file, { throwIfNoEntry: false })?.size;
      isOurs &&= size !== undefined;
      isOurs ||= size !== undefined && readFileSync(file, 'utf8').startsWith(HEADER);
      if (!isOurs || (size ?? 0) > MAX_BYTES) {
        if (size !== undefined) renameSync(file, `${file}.old`);
        writeFileSync(file, HEADER);
        isOurs = true;
      }
      appendFileSync(file, line);
    } catch (error) {
      process.stderr.write(`log not written: ${faultFacts(error)}\n`);
    }
  };
}

/** The last lines of a log; none when there is no log of this program. */
export function lastLines(file: string, count: number): readonly string[] {
  try {
    const text = readFileSync(file, 'utf8');
    return text.startsWith(HEADER) ? text.slice(HEADER.length).trimEnd().split('\n').slice(-count) : [];
  } catch {
    return [];
  }
}
