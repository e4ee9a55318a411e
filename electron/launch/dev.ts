/**
 * `npm run dev`: builds, opens the window, and does both again whenever a source changes.
 *
 * There is no development server on purpose: the window always loads the page the way users do, so its
 * fences need no exception.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import path from 'node:path';
import { openWindow } from './open-window.ts';
import { PROJECT_ROOT } from './project-folders.ts';
import { say } from './say.ts';

/** Editors write several files in one go. */
const QUIET_MILLISECONDS = 200;

let electron: ChildProcess | null = null;
let timer: NodeJS.Timeout | undefined;
let running = Promise.resolve();

for (const folder of ['electron', 'renderer', 'shared', 'migrations', 'docs/guida']) {
  watch(path.join(PROJECT_ROOT, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(restart);
    }, QUIET_MILLISECONDS);
  });
}
running = running.then(restart);

async function restart(): Promise<void> {
  // A process of its own, so that a changed contract or build configuration is read anew.
  const build = spawn(process.execPath, [path.join(import.meta.dirname, 'build.ts')], { stdio: 'inherit' });
  const [code] = await once(build, 'close');
  if (code !== 0) {
    say('La compilazione non è riuscita: resta aperta la versione precedente.');
    return;
  }
  if (electron !== null && electron.exitCode === null) {
    const closed = once(electron, 'close');
    electron.kill();
    await closed;
  }
  electron = await openWindow(process.argv.slice(2));
}
