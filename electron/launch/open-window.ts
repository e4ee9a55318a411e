import { type ChildProcess, spawn } from 'node:child_process';
import { findElectron } from './find-electron.ts';
import { PROJECT_ROOT } from './project-folders.ts';
import { sandboxArguments } from './sandbox-arguments.ts';

/** Starts Electron on this checkout; `args` go to the program. */
export async function openWindow(args: readonly string[]): Promise<ChildProcess> {
  const electron = await findElectron();
  // Set in the terminals of editors that are themselves Electron, it would start a plain Node instead.
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  return spawn(electron, [...sandboxArguments(), PROJECT_ROOT, ...args], {
    stdio: 'inherit',
    env: environment,
  });
}
