import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { buildAll, isBuildStale } from './builds.ts';
import { say } from './say.ts';
import { writeLegalFiles } from './shipped/write-legal-files.ts';

/**
 * Builds what is not built, writes the legal files and runs electron-builder.
 *
 * @param electronVersion of the Electron that is packaged
 * @param args the options of electron-builder, as on its command line
 * @throws Error when electron-builder fails; it has then said why
 */
export async function makePackage(
  projectRoot: string,
  electronVersion: string,
  args: readonly string[],
): Promise<void> {
  if (isBuildStale(projectRoot)) {
    say('Preparo il programma…');
    await buildAll(projectRoot);
  }
  writeLegalFiles(projectRoot, electronVersion);
  const builder = path.join(projectRoot, 'node_modules', 'electron-builder', 'cli.js');
  // What is packaged is published by a person, who looks at it first.
  const child = spawn(process.execPath, [builder, '--publish', 'never', ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`electron-builder ended with ${code}`);
}
