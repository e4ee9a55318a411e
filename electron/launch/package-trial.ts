/**
 * `npm run package:trial`: the program as it is installed, in a folder, made from the Electron at hand (the one that
 * starts this checkout). It is there to be tested and is never handed out: see docs/decisions/0034.
 */
import { globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findElectron } from './find-electron.ts';
import { makePackage } from './make-package.ts';
import { PROJECT_ROOT } from './project-folders.ts';
import { say } from './say.ts';

/** Beside the reports of tests, never in `release`, from where packages are taken. */
const FOLDER = 'out/package';

const electron = path.dirname(await findElectron());
const version = readFileSync(path.join(electron, 'version'), 'utf8').trim().replace(/^v/, '');
say(`Pacchetto di prova, da non distribuire, con Electron ${version} (${electron}).`);
rmSync(path.join(PROJECT_ROOT, FOLDER), { recursive: true, force: true });
await makePackage(PROJECT_ROOT, version, [
  '--dir',
  `-c.directories.output=${FOLDER}`,
  `-c.electronDist=${electron}`,
  `-c.electronVersion=${version}`,
]);
// electron-builder takes Electron's own sample program out of the archives that it unpacks itself, not of a folder.
for (const sample of globSync(`${FOLDER}/**/default_app.asar`, { cwd: PROJECT_ROOT }))
  rmSync(path.join(PROJECT_ROOT, sample));
