/** `npm run build`: everything that Electron starts, into dist/. */
import { buildAll } from './builds.ts';
import { PROJECT_ROOT } from './project-folders.ts';

await buildAll(PROJECT_ROOT);
