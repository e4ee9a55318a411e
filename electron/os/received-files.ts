import path from 'node:path';

/** Bundles that the system asked the program to open, until the window asks for them. */
export class ReceivedFiles {
  readonly #waiting: string[] = [];

  add(file: string): void {
    this.#waiting.push(file);
  }

  /** The oldest that is waiting, once; null when there is none. */
  next(): string | null {
    return this.#waiting.shift() ?? null;
  }
}

/**
 * The bundles among the words that a program is started with, as a double click does.
 *
 * @param folder where it was started: names may be relative to it
 */
export function bundlesAmong(words: readonly string[], folder: string): readonly string[] {
  return words
    .slice(1)
    .filter((word) => !word.startsWith('-') && word.toLowerCase().endsWith('.asice'))
    .map((word) => path.resolve(folder, word));
}
