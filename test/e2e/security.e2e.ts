import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { contractChannels } from '../../shared/contract/channels.ts';
import { test as base, type Desk, expect, launchDesk } from './launch.ts';
import { clear, narrative, paste } from './narrative-page.ts';
import { expectSaved, goToSection, openSample } from './plan-page.ts';

/**
 * The checklist of Electron for secure programs, item by item, in one real window; docs/security.md names each test.
 * None of them changes what the next one looks at: each shows that something cannot be done.
 */
const test = base.extend<object, { window: Desk }>({
  window: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'piao-security-'));
      const desk = await launchDesk(folder);
      await use(desk);
      await desk.app.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

/** Runs a script text in the page's own world, where the tests' types do not reach. */
const inPage = ({ page }: Desk, script: string) => page.evaluate(script);

/** The directive of the policy that stops a script's act, or 'not blocked'. */
const blocked = (desk: Desk, script: string) =>
  inPage(
    desk,
    `new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (e) => resolve(e.effectiveDirective), { once: true });
      try { ${script}; } catch {}
      setTimeout(() => resolve('not blocked'), 1500);
    })`,
  );

test('the page has nothing of Node, nothing generic, and its process is fenced', async ({ window }) => {
  const types = 'typeof process + typeof require + typeof module + typeof Buffer + typeof ipcRenderer';
  expect(await inPage(window, types)).toBe('undefined'.repeat(5));
  const names = `Object.entries(window.piao).flatMap(([area, calls]) => Object.entries(calls).map(([name, call]) => area + '.' + name + ':' + typeof call))`;
  const exposed = await inPage(window, names);
  expect(exposed).toContain('app.info:function');
  expect(exposed).not.toEqual(expect.arrayContaining([expect.stringMatching(/invoke|send|ipc/i)]));
  await inPage(window, 'try { window.piao.app.info = () => "mine"; window.piao = {}; } catch {}');
  expect(await inPage(window, 'window.piao.app.info()')).toMatchObject({ ok: true });

  const preferences = await window.app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    // Not in Electron's types; what the window was really made with.
    return (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    webviewTag: false,
  });
});

test('the window stays on its own page and opens no other', async ({ window }) => {
  for (const go of [
    'location.href = "https://example.com/"',
    'location.href = "file:///etc/passwd"',
    'location.href = "data:text/html,x"',
    'location.href = "app://other/index.html"',
    'window.open("https://example.com/")',
    'window.open("app://piao/index.html")',
    'Object.assign(document.createElement("a"), { href: "https://example.com/", target: "_blank" }).click()',
    'Object.assign(document.createElement("a"), { href: "data:,x", download: "x.exe" }).click()',
  ]) {
    await inPage(window, `{ ${go}; null }`);
  }
  await window.page.waitForTimeout(300);
  expect(window.page.url()).toBe('app://piao/index.html');
  expect(window.app.windows()).toHaveLength(1);
});

test('the policy lets in no code, no frame and nothing from elsewhere, and sends nothing', async ({
  window,
}) => {
  const append = (tag: string, properties: string) =>
    `document.body.append(Object.assign(document.createElement('${tag}'), ${properties}))`;
  const acts: Readonly<Record<string, string>> = {
    'connect-src': 'fetch("https://example.com/").catch(() => {})',
    'img-src': 'new Image().src = "https://example.com/a.png"',
    'script-src-elem': append('script', '{ textContent: "window.hacked = 1" }'),
    'script-src-attr': 'document.body.setAttribute("onclick", "window.hacked = 1"); document.body.click()',
    // Later, as a string: what the inspector itself evaluates may call eval.
    'script-src': 'setTimeout("window.hacked = 1", 0)',
    'frame-src': append('iframe', '{ src: "https://example.com/" }'),
    'object-src': append('object', '{ data: "https://example.com/a.pdf" }'),
    'media-src': append('video', '{ src: "https://example.com/a.mp4" }'),
    'worker-src': 'new Worker("data:text/javascript,1")',
    'form-action': `{ const f = Object.assign(document.createElement('form'), { action: 'https://example.com/' }); document.body.append(f); f.submit(); }`,
    'style-src-elem': append('link', '{ rel: "stylesheet", href: "https://example.com/a.css" }'),
    'base-uri': append('base', '{ href: "https://example.com/" }'),
  };
  for (const [directive, act] of Object.entries(acts))
    expect(await blocked(window, act), act).toBe(directive);
  expect(await blocked(window, 'new WebSocket("wss://example.com/")')).toBe('connect-src');
  expect(await inPage(window, 'typeof window.hacked')).toBe('undefined');
});

test('a request that gets around the policy is stopped, by the session and for Chromium as a whole', async ({
  window: { app },
}) => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end('here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const outcomes = await app.evaluate(
    ({ session }, url) =>
      Promise.all(
        [session.defaultSession, session.fromPartition('unfenced')].map((one) =>
          one.fetch(url).then(
            () => 'answered',
            (error: unknown) => String(error),
          ),
        ),
      ),
    `http://127.0.0.1:${port}/`,
  );
  server.close();
  expect(outcomes[0]).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(outcomes[1]).toContain('ERR_NAME_NOT_RESOLVED');
  expect(asked).toBe(0);
});

test('every permission is denied', async ({ window }) => {
  const states = `Promise.all(['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read']
    .map((name) => navigator.permissions.query({ name }).then(({ state }) => state)))`;
  expect(await inPage(window, states)).toEqual(Array(5).fill('denied'));
  expect(await inPage(window, 'Notification.requestPermission()')).toBe('denied');
  const camera = 'navigator.mediaDevices.getUserMedia({ video: true }).then(() => "", (e) => e.name)';
  expect(await inPage(window, camera)).toMatch(/NotAllowedError|NotFoundError/);
});

test('app:// serves its own files and nothing beside or above them', async ({ window: { app } }) => {
  const statuses = await app.evaluate(({ session }) =>
    Promise.all(
      [
        'index.html',
        '../main.js',
        '%2e%2e/main.js',
        '..%2fmain.js',
        '%2e%2e%2f%2e%2e%2fpackage.json',
        '..%5cmain.js',
        '/etc/passwd',
        'missing.js',
      ].map((name) => session.defaultSession.fetch(`app://piao/${name}`).then(({ status }) => status)),
    ),
  );
  expect(statuses).toEqual([200, ...Array(7).fill(404)]);
});

test('the door opens for the calls of the contract alone, and for our window alone', async ({ window }) => {
  const channels = Object.values(contractChannels().calls).flatMap((area) => Object.values(area));
  const [answered, listened] = await window.app.evaluate(({ ipcMain }) => [
    // Not in Electron's types: the channels that have a handler.
    [...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys()],
    ipcMain.eventNames().map(String),
  ]);
  // Electron has one of its own, in capitals, for textures that the program does not share.
  const ours = answered?.filter((channel) => !/^[A-Z_]+$/.test(channel));
  expect(ours?.toSorted()).toEqual(channels.toSorted());
  // Electron's own: an emitter without a listener for 'error' would throw it.
  expect(listened).toEqual(['error']);
  expect(await inPage(window, 'window.piao.app.info({ path: "/etc/passwd" })')).toMatchObject({
    ok: false,
    error: { code: 'ipc.input', details: { channel: 'app.info' } },
  });

  // A window that somebody got to open, with all rights and on our own page, is a stranger all the same.
  const foreign = await window.app.evaluate(async ({ BrowserWindow }) => {
    const other = new BrowserWindow({
      show: false,
      webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false },
    });
    await other.loadURL('app://piao/index.html');
    const ask = (channel: string): Promise<unknown> =>
      other.webContents.executeJavaScript(
        `require('electron').ipcRenderer.invoke('${channel}').catch((error) => String(error))`,
      );
    const answers = [await ask('app.info'), await ask('identities.current'), await ask('no.such')];
    other.destroy();
    return answers;
  });
  const refused = { ok: false, error: { code: 'ipc.sender' } };
  expect(foreign).toMatchObject([refused, refused, expect.stringContaining('No handler registered')]);
});

test('what is pasted is inert: no code runs, nothing is loaded, no unsafe link is kept', async ({ desk }) => {
  // A window of its own: for Playwright one that was told to leave its page is still on the way.
  const { page } = desk;
  await openSample(page);
  await goToSection(page, 'Premessa');
  const text = narrative(page);
  await clear(text);
  const hostile = [
    '<p>prima<img src="x" onerror="window.hacked = 1"><script>window.hacked = 1</script></p>',
    '<svg onload="window.hacked = 1"><a xlink:href="javascript:window.hacked = 1">svg</a></svg>',
    '<iframe srcdoc="<script>parent.hacked = 1</script>"></iframe><object data="javascript:1"></object>',
    '<a href="javascript:window.hacked = 1">uno</a> <a href="data:text/html,x">due</a> <a href="file:///etc">tre</a>',
    '<p style="background: url(https://example.com/x.png)" onclick="window.hacked = 1">dopo</p>',
    '<math><mtext><style><img src=x onerror="window.hacked = 1"></style></mtext></math>',
  ].join('');
  await paste(text, { 'text/html': hostile, 'text/plain': 'x' });
  await expect(text).toContainText('dopo');
  await expectSaved(page);
  await text.getByText('dopo').click();
  expect(await inPage(desk, 'typeof window.hacked')).toBe('undefined');
  const kept = await text.innerHTML();
  expect(kept).not.toMatch(
    /<script|<iframe|<object|<svg|onerror|onclick|onload|javascript:|data:text|file:|example\.com/i,
  );
  await expect(text.getByRole('link')).toHaveCount(0);
});
