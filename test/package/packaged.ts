import { copyFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { _electron as electron } from '@playwright/test';
import { PROJECT_ROOT } from '../../electron/launch/project-folders.ts';
import { sandboxArguments } from '../../electron/launch/sandbox-arguments.ts';
import { test as base, type Desk, deskEnvironment } from '../e2e/launch.ts';

const names: Partial<Record<NodeJS.Platform, readonly [folder: string, program: string]>> = {
  linux: ['linux-unpacked', 'piao-desk'],
  win32: ['win-unpacked', 'PIAO Desk.exe'],
};
const [folderName, program] = names[process.platform] ?? ['mac', 'PIAO Desk.app/Contents/MacOS/PIAO Desk'];

/** The folder that `npm run package:trial` has made: what an installer would put on the disk. */
export const PACKAGE = path.join(PROJECT_ROOT, 'out/package', folderName);
export const PROGRAM = path.join(PACKAGE, program);

interface Packaged {
  /** Starts the packaged program on the data folder and waits for its page; `words` as on a command line. */
  readonly start: (...words: readonly string[]) => Promise<Desk>;
  /** How a second start is made, as the system does at a double click. */
  readonly command: (...words: readonly string[]) => readonly [program: string, args: string[]];
}

/**
 * `test` on the packaged program.
 *
 * Playwright drives the main process by the inspector, which a fuse of the package forbids: it gets the same files
 * (hard links) and a copy of the executable in which that one fuse is open. The fuses of the package itself are read
 * in contents.e2e.ts.
 */
export const test = base.extend<{ packaged: Packaged }, { drivable: string }>({
  drivable: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const folder = mkdtempSync(path.join(PROJECT_ROOT, 'out/drivable-'));
      linkFolder(PACKAGE, folder);
      const copy = path.join(folder, program);
      rmSync(copy);
      copyFileSync(PROGRAM, copy);
      await flipFuses(copy, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
      await use(copy);
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  packaged: async ({ drivable, dataFolder }, use) => {
    const opened: Desk[] = [];
    const args = (words: readonly string[]) => [...sandboxArguments(), ...words];
    await use({
      start: async (...words) => {
        const app = await electron.launch({
          executablePath: drivable,
          args: args(words),
          env: deskEnvironment(dataFolder),
        });
        const page = await app.firstWindow();
        await page.getByRole('heading', { level: 1 }).waitFor();
        const desk = { app, page, dataFolder };
        opened.push(desk);
        return desk;
      },
      command: (...words) => [drivable, args(words)],
    });
    for (const { app } of opened) await app.close();
  },
});

export { expect } from '@playwright/test';

/** Every file of an installation with its length and time: what the program must leave as it is. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function linkFolder(from: string, to: string): void {
  if (!existsSync(from)) throw new Error(`no package in ${from}: npm run package:trial makes it`);
  for (const file of filesOf(from)) {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    linkSync(path.join(from, file), path.join(to, file));
  }
}

/** A folder for what a test makes beside the data. */
export function scratchFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'piao-package-'));
}
