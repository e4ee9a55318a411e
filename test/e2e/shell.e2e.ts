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

test('refuses an input that is not in the contract', async ({ desk: { page } }) => {
  expect(await inPage(page, 'window.piao.app.info({ path: "/etc/passwd" })')).toMatchObject({
    ok: false,
    error: { code: 'ipc.input', details: { channel: 'app.info' } },
  });
});

test('gives the page nothing of Node and nothing generic', async ({ desk: { page } }) => {
  const types = 'typeof process + typeof require + typeof module + typeof Buffer + typeof ipcRenderer';
  expect(await inPage(page, types)).toBe('undefined'.repeat(5));
  const names = `Object.entries(window.piao).flatMap(([area, calls]) => Object.entries(calls).map(([name, call]) => area + '.' + name + ':' + typeof call))`;
  const exposed = await inPage(page, names);
  expect(exposed).toContain('app.info:function');
  expect(exposed).not.toEqual(expect.arrayContaining([expect.stringMatching(/invoke|send|ipc/i)]));
});

test('cannot have its functions replaced by the page', async ({ desk: { page } }) => {
  await inPage(page, 'try { window.piao.app.info = () => "mine"; window.piao = {}; } catch {}');
  expect(await inPage(page, 'window.piao.app.info()')).toMatchObject({ ok: true });
});

test('stays on its own page', async ({ desk: { app, page } }) => {
  for (const go of [
    'location.href = "https://example.com/"',
    'location.href = "file:///etc/passwd"',
    'location.href = "data:text/html,x"',
    'window.open("https://example.com/")',
    'window.open("app://piao/index.html")',
    'Object.assign(document.createElement("a"), { href: "https://example.com/", target: "_blank" }).click()',
  ]) {
    await inPage(page, `{ ${go}; null }`);
  }
  await page.waitForTimeout(300);
  expect(page.url()).toBe('app://piao/index.html');
  expect(app.windows()).toHaveLength(1);
});

test('loads and sends nothing anywhere', async ({ desk: { page } }) => {
  const blocked = (script: string) =>
    inPage(
      page,
      `new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (e) => resolve(e.effectiveDirective), { once: true });
        ${script};
        setTimeout(() => resolve('not blocked'), 2000);
      })`,
    );
  expect(await blocked('fetch("https://example.com/").catch(() => {})')).toBe('connect-src');
  expect(await blocked('new Image().src = "https://example.com/a.png"')).toBe('img-src');
  expect(
    await blocked(
      'document.head.append(Object.assign(document.createElement("script"), { textContent: "window.hacked = 1" }))',
    ),
  ).toBe('script-src-elem');
  expect(await inPage(page, 'typeof window.hacked')).toBe('undefined');
});

test('stops a request that gets around the policy', async ({ desk: { app } }) => {
  const answer = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('https://example.com/').then(
      () => 'answered',
      (error: unknown) => String(error),
    ),
  );
  expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('denies every permission', async ({ desk: { page } }) => {
  const states = `Promise.all(['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read']
    .map((name) => navigator.permissions.query({ name }).then(({ state }) => state)))`;
  expect(await inPage(page, states)).toEqual(Array(5).fill('denied'));
});

test('serves nothing outside the page’s folder', async ({ desk: { app } }) => {
  const statuses = await app.evaluate(({ session }) =>
    Promise.all(
      [
        'index.html',
        '../main.js',
        '%2e%2e/main.js',
        '..%2fmain.js',
        '%2e%2e%2f%2e%2e%2fpackage.json',
        'missing.js',
      ].map((name) => session.defaultSession.fetch(`app://piao/${name}`).then(({ status }) => status)),
    ),
  );
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
});

test('lets a second start on the same data leave at once', async ({ desk: { app, dataFolder } }) => {
  const { executablePath, args } = await electronCommand();
  const second = spawn(executablePath, args, { env: deskEnvironment(dataFolder), stdio: 'ignore' });
  const [code] = await once(second, 'close');
  expect(code).toBe(0);
  expect(app.windows()).toHaveLength(1);
});
