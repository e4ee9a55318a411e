import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { findElectron } from '../../electron/launch/find-electron.ts';
import { PROJECT_ROOT } from '../../electron/launch/project-folders.ts';
import { sandboxArguments } from '../../electron/launch/sandbox-arguments.ts';
import manifest from '../../package.json' with { type: 'json' };

/** The version that the program must call its own. */
export const VERSION = manifest.version;

/** The program as a person starts it, with a data folder of its own. */
export interface Desk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
}

/** How to start Electron on this checkout; looked for once, so that its announcements are read once. */
export function electronCommand(): Promise<{ executablePath: string; args: readonly string[] }> {
  command ??= findElectron().then((executablePath) => ({
    executablePath,
    args: [...sandboxArguments(), PROJECT_ROOT],
  }));
  return command;
}
let command: ReturnType<typeof electronCommand> | undefined;

/** The environment of a program on a data folder of its own. */
export function deskEnvironment(dataFolder: string): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  const entries = Object.entries({ ...environment, PIAO_DATA_DIR: dataFolder });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Starts the built program on a data folder and waits for its page. */
export async function launchDesk(dataFolder: string): Promise<Desk> {
  const { executablePath, args } = await electronCommand();
  const app = await electron.launch({ executablePath, args: [...args], env: deskEnvironment(dataFolder) });
  const page = await app.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { app, page, dataFolder };
}

/** `test` with a fresh data folder, and with `desk`, the program open on it. */
export const test = base.extend<{ dataFolder: string; desk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'piao-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  desk: async ({ dataFolder }, use) => {
    const desk = await launchDesk(dataFolder);
    await use(desk);
    await desk.app.close();
  },
});

export { expect } from '@playwright/test';
