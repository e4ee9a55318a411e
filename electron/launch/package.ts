/** `npm run package [-- OPTIONS]`: what users install, from the official Electron that package.json names. */
import { makePackage } from './make-package.ts';
import { officialVersion } from './official-electron.ts';
import { PROJECT_ROOT } from './project-folders.ts';

await makePackage(PROJECT_ROOT, officialVersion(PROJECT_ROOT), process.argv.slice(2));
