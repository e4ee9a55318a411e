/** One line for the person at the console; stderr, because stdout belongs to the program that is started. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
