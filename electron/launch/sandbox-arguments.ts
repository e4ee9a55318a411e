import { say } from './say.ts';

/**
 * SECURITY: Chromium refuses to start its sandbox as root. Only there is it left out, and only from a
 * checkout: machines that test and build run as root, those of users do not.
 */
export function sandboxArguments(userId: number | undefined = process.getuid?.()): readonly string[] {
  if (userId !== 0) return [];
  say('Avvio come root: la sandbox di Chromium è disattivata (--no-sandbox).');
  return ['--no-sandbox'];
}
