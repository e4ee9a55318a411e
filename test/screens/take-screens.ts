/**
 * `npm run screens [FOLDER] [WIDTHxHEIGHT] [light|dark]`: pictures of the real window on the sample plan. Without FOLDER
 * those of README (docs/img) and of the guide (docs/guida/img); with it those and every other screen and dialog, there.
 * Under Xvfb without a display.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildAll } from '../../electron/launch/builds.ts';
import { PROJECT_ROOT } from '../../electron/launch/project-folders.ts';
import { type Desk, launchDesk } from '../e2e/launch.ts';
import { guidePlaces } from './guide-places.ts';
import { reviewPlaces } from './review-places.ts';
import { windowPlaces } from './window-places.ts';

const [, , folder, size = '1366x768', scheme = 'light'] = process.argv;
const readmePictures = path.join(PROJECT_ROOT, 'docs/img');
const guidePictures = path.join(PROJECT_ROOT, 'docs/guida/img');
/** Small, so that what is written in a picture can be read where the guide shows it; panels just fit beside the page. */
const GUIDE_SIZE = '1240x760';
/** The smallest PNG, a single point. */
const POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==';

mkdirSync(guidePictures, { recursive: true });
for (const { name } of guidePlaces) {
  // The guide is built into the window: a picture that it shows must be there before it can be taken.
  const file = path.join(guidePictures, `${name}.png`);
  if (!existsSync(file)) writeFileSync(file, Buffer.from(POINT, 'base64'));
}
await buildAll(PROJECT_ROOT);

await session(size, async ({ page }, take) => {
  for (const [name, go] of Object.entries(windowPlaces)) {
    await go(page);
    // README shows some of them only.
    const file = path.join(folder ?? readmePictures, `${name}.png`);
    if (folder !== undefined || existsSync(file)) await take(file);
  }
});
if (folder !== undefined) {
  await session(size, async ({ page, app }, take) => {
    // They lead far about: one that is not reached any more is told, and the others are looked at all the same.
    page.setDefaultTimeout(10_000);
    for (const { name, go } of reviewPlaces) {
      await go(page, app).catch((error: unknown) => {
        process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = 1;
      });
      await take(path.join(folder, 'review', `${name}.png`));
    }
  });
}
await session(GUIDE_SIZE, async ({ page, app }, take) => {
  const into = folder === undefined ? guidePictures : path.join(folder, 'guida');
  for (const { name, go } of guidePlaces) {
    await go(page, app);
    await take(path.join(into, `${name}.png`));
  }
});

/** Opens the window on a new data folder, for pictures of it. */
async function session(
  windowSize: string,
  work: (desk: Desk, take: (file: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'piao-screens-'));
  const desk = await launchDesk(dataFolder);
  const { app, page } = desk;
  const [width = 1366, height = 768] = windowSize.split('x').map(Number);
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
  try {
    await work(desk, async (file) => {
      // The findings are worked out a moment after the page is drawn.
      await page.waitForTimeout(700);
      mkdirSync(path.dirname(file), { recursive: true });
      await page.screenshot({ path: file });
      makeSmaller(file);
    });
  } finally {
    await app.close();
    rmSync(dataFolder, { recursive: true });
  }
}

/** To less than half the size, and no eye sees it: 256 colours. Needs ImageMagick; without it the picture stays as it is. */
function makeSmaller(file: string): void {
  spawnSync('convert', [file, '-strip', '+dither', '-colors', '256', `PNG8:${file}`]);
}
