/**
 * `npm run icons`: draws the pictures of resources/icons from their SVG, with the Chromium of the program itself.
 * Run under Xvfb without a display, and look at what came out before committing it.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { buildAll } from '../../electron/launch/builds.ts';
import { PROJECT_ROOT } from '../../electron/launch/project-folders.ts';
import { launchDesk } from '../e2e/launch.ts';
import { icnsFile, icnsSizes, icoFile, icoSizes, type Picture } from './icon-files.ts';

const folder = path.join(PROJECT_ROOT, 'resources/icons');
/** What a Linux desktop looks for. */
const linuxSizes = [16, 32, 48, 64, 128, 256, 512];

const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'piao-icons-'));
await buildAll(PROJECT_ROOT);
const { app } = await launchDesk(dataFolder);
mkdirSync(path.join(folder, 'linux'), { recursive: true });
for (const [source, name] of [
  ['piao-desk.svg', 'icon'],
  ['asice.svg', 'asice'],
] as const) {
  const sizes = [...new Set([...icoSizes, ...icnsSizes, ...linuxSizes])];
  const pictures = await draw(app, readFileSync(path.join(folder, source), 'utf8'), sizes);
  const of = (wanted: readonly number[]) => pictures.filter(({ size }) => wanted.includes(size));
  writeFileSync(path.join(folder, `${name}.ico`), icoFile(of(icoSizes)));
  writeFileSync(path.join(folder, `${name}.icns`), icnsFile(pictures));
  if (name === 'icon') {
    for (const { size, png } of of(linuxSizes))
      writeFileSync(path.join(folder, 'linux', `${size}x${size}.png`), png);
  }
}
await app.close();
rmSync(dataFolder, { recursive: true });

/** Draws in a page of its own session, where the fences of the program's page do not stand. */
async function draw(
  electron: ElectronApplication,
  svg: string,
  sizes: readonly number[],
): Promise<readonly Picture[]> {
  const script = `(async () => {
    const image = new Image();
    image.src = 'data:image/svg+xml,' + encodeURIComponent(${JSON.stringify(svg)});
    await image.decode();
    return ${JSON.stringify(sizes)}.map((size) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
      canvas.getContext('2d').drawImage(image, 0, 0, size, size);
      return canvas.toDataURL('image/png').split(',')[1];
    });
  })()`;
  const drawn = await electron.evaluate(async ({ BrowserWindow }, code) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'icons' } });
    await window.loadURL('about:blank');
    const answer: string[] = await window.webContents.executeJavaScript(code);
    window.destroy();
    return answer;
  }, script);
  return sizes.map((size, index) => ({ size, png: Buffer.from(drawn[index] ?? '', 'base64') }));
}
