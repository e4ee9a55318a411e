/** `npm start`: builds if a source has changed, finds an Electron and opens the window. */
import { PiaoError } from '../../shared/errors.ts';
import { buildAll, isBuildStale } from './builds.ts';
import { openWindow } from './open-window.ts';
import { PROJECT_ROOT } from './project-folders.ts';
import { say } from './say.ts';

try {
  if (isBuildStale(PROJECT_ROOT)) {
    say('Preparo il programma…');
    await buildAll(PROJECT_ROOT);
  }
  const electron = await openWindow(process.argv.slice(2));
  electron.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  if (!(error instanceof PiaoError)) throw error;
  say(error.message);
  process.exitCode = error.kind === 'input' ? 2 : 3;
}
