import { spawn } from 'node:child_process';

/**
 * Runs a program silently and says whether it ended well in time; one that is late is killed.
 *
 * @param limitMilliseconds how long somebody at the console may be left waiting
 */
export function runProgram(
  command: string,
  args: readonly string[],
  limitMilliseconds: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: 'ignore',
      timeout: limitMilliseconds,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
