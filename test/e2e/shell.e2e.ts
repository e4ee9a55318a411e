import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { deskEnvironment, electronCommand, expect, test, VERSION } from './launch.ts';

/** Runs a script text in the page's own world, where the tests' types do not reach. */
const inPage = (page: Page, script: string) => page.evaluate(script);

test('opens a window in Italian with its title', async ({ desk: { app, page } }) => {
  await expect(page).toHaveTitle('PIAO Desk');
  expect(page.url()).toBe('app://piao/index.html');
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
  const menu = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ label }) => label.replace('&', '')),
  );
  expect(menu).toEqual(['File', 'Modifica', 'Piano', 'Visualizza', 'Aiuto']);
});

test('draws its text in the typeface that it ships', async ({ desk: { page } }) => {
  await inPage(page, 'document.fonts.ready.then(() => true)');
  expect(await inPage(page, 'document.fonts.check(\'16px "Titillium Web"\')')).toBe(true);
  const loaded = '[...document.fonts].filter(({ status }) => status === "loaded").length > 0';
  expect(await inPage(page, loaded)).toBe(true);
});

test('answers app.info through the contract', async ({ desk: { page, dataFolder } }) => {
  expect(await inPage(page, 'window.piao.app.info()')).toEqual({
    ok: true,
    value: { version: VERSION, dataFolder, platform: process.platform },
  });
});

test('lets a second start on the same data leave at once', async ({ desk: { app, dataFolder } }) => {
  const { executablePath, args } = await electronCommand();
  const second = spawn(executablePath, args, { env: deskEnvironment(dataFolder), stdio: 'ignore' });
  const [code] = await once(second, 'close');
  expect(code).toBe(0);
  expect(app.windows()).toHaveLength(1);
});
