import { globSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { BUNDLED_PACKAGES, rendererBuild } from '../../renderer/vite.config.ts';
import { electronBuilds } from '../vite.config.ts';
import { shippedComponents } from './shipped/shipped-components.ts';

/** The guide too: its pages are built into the window. */
const SOURCES = ['{electron,renderer,shared,migrations}/**', 'docs/guida/**'];
const STAMP = 'built';

/** What the program is made of, in `dist`. */
export const NOTICES = 'notices.json';

/**
 * Builds main process, preload and page into `dist`.
 *
 * They are built beside it and moved there at the end, so that a failed build leaves the last good one.
 */
export async function buildAll(projectRoot: string): Promise<void> {
  const dist = path.join(projectRoot, 'dist');
  const fresh = path.join(projectRoot, 'node_modules', '.cache', `piao-build-${process.pid}`);
  const startedAt = new Date();
  try {
    await mkdir(fresh, { recursive: true });
    for (const config of electronBuilds(projectRoot, fresh)) await build(config);
    await build(rendererBuild(projectRoot, fresh));
    await writeNotices(projectRoot, fresh);
    const stamp = path.join(fresh, STAMP);
    await writeFile(stamp, '');
    // As old as the sources that were read: what changes during a build is newer than it.
    await utimes(stamp, startedAt, startedAt);
    await rm(dist, { recursive: true, force: true });
    await rename(fresh, dist);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** `notices.json`, for the window that says what the program is made of. */
async function writeNotices(projectRoot: string, outDir: string): Promise<void> {
  const report = path.join(outDir, 'renderer', BUNDLED_PACKAGES);
  const components = shippedComponents(projectRoot, await readFile(report, 'utf8'));
  await rm(report);
  await writeFile(path.join(outDir, NOTICES), JSON.stringify(components));
}

/** Whether a source is newer than what `dist` was built from, or nothing was built yet. */
export function isBuildStale(projectRoot: string): boolean {
  const stamp = statSync(path.join(projectRoot, 'dist', STAMP), { throwIfNoEntry: false });
  if (stamp === undefined) return true;
  const sources = [...globSync(SOURCES, { cwd: projectRoot }), 'package.json', 'package-lock.json'];
  return sources.some((file) => statSync(path.join(projectRoot, file)).mtimeMs > stamp.mtimeMs);
}
