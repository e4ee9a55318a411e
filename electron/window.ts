import path from 'node:path';
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import { events } from '../shared/contract/index.ts';
import { FlushGate } from './os/flush-gate.ts';
import { isPageUrl, PAGE_URL } from './os/page-files.ts';

/** How long a closing window may take to store what is pending. */
const FLUSH_LIMIT = 5000;

type Log = (message: string, cause?: unknown) => void;

/** Our one window, and the gate that its closing waits at. */
export interface MainWindow {
  readonly window: BrowserWindow;
  readonly flushGate: FlushGate;
}

/**
 * Opens the window on our page.
 *
 * @param reopened told when the page crashed, before it is opened again
 */
export function openMainWindow(log: Log, reopened: () => void): MainWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 840,
    minWidth: 900,
    minHeight: 600,
    title: 'PIAO Desk',
    show: false,
    backgroundColor: '#ffffff',
    // Windows and macOS take the picture from the program's own file.
    ...(process.platform === 'linux' && {
      icon: path.join(app.getAppPath(), 'resources', 'icons', 'linux', '256x256.png'),
    }),
    webPreferences: {
      preload: path.join(app.getAppPath(), 'dist', 'preload.cjs'),
      // SECURITY: the page and the preload do not share their objects, so the page cannot alter what the
      // preload calls.
      contextIsolation: true,
      // SECURITY: the renderer process runs without the rights of the person, even if the page is taken over.
      sandbox: true,
      // SECURITY: the page shows text from other people's files; it must not reach files or programs.
      nodeIntegration: false,
      // SECURITY: developer tools only from a checkout.
      devTools: !app.isPackaged,
      // The spelling checker would fetch its dictionaries from the network.
      spellcheck: false,
    },
  });
  const flushGate = new FlushGate(() => {
    window.webContents.send(events.app.flushRequested.channel);
  }, FLUSH_LIMIT);

  window.once('ready-to-show', () => window.show());
  holdClosing(window, flushGate, log);
  reopenAfterCrash(window, log, reopened);
  void window.loadURL(PAGE_URL).catch((error: unknown) => log('page not loaded', error));
  return { window, flushGate };
}

/** Keeps any contents that ever come to exist on our own page. */
export function fenceContents(contents: WebContents): void {
  // SECURITY: the preload is attached to whatever the window shows, so it shows our page only.
  contents.on('will-navigate', (event) => {
    if (!isPageUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  // SECURITY: a second window would need fences of its own; we need none.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // SECURITY: an embedded page could ask for other rights than its window has.
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function holdClosing(window: BrowserWindow, flushGate: FlushGate, log: Log): void {
  let deciding = false;
  // Quitting and log-off close the window too, so this is the one place where closing is held; whoever
  // asks to close again while the answer is awaited changes nothing.
  window.on('close', (event) => {
    event.preventDefault();
    if (deciding) return;
    deciding = true;
    void mayClose(window, flushGate, log).then((yes) => {
      deciding = false;
      if (yes) window.destroy();
    });
  });
  // Windows asks before it ends the session; we answer when the window is gone.
  window.on('query-session-end', (event) => {
    event.preventDefault();
    window.close();
  });
}

async function mayClose(window: BrowserWindow, flushGate: FlushGate, log: Log): Promise<boolean> {
  const { webContents } = window;
  if (webContents.isCrashed() || !isPageUrl(webContents.getURL())) return true;
  const outcome = await flushGate.flush();
  if (outcome === 'no-answer') log('the page did not answer before closing');
  if (outcome !== 'unsaved') return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Le ultime modifiche non sono state salvate.',
    detail:
      'Il salvataggio non è riuscito. Tornando al piano si può leggere il motivo e riprovare; chiudendo, le ultime modifiche vanno perse.',
    buttons: ['Torna al piano', 'Chiudi senza salvare'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** More often than this, within a minute, and the page is at fault: to open it again would never end. */
const MOST_REOPENINGS = 3;

/** A page that crashed is opened again, and its next start screen says so; one that hangs, when the person wants it. */
function reopenAfterCrash(window: BrowserWindow, log: Log, reopened: () => void): void {
  const { webContents } = window;
  let crashes: number[] = [];
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log(`page gone: ${reason} (${exitCode})`);
    crashes = [...crashes.filter((at) => Date.now() - at < 60_000), Date.now()];
    if (crashes.length > MOST_REOPENINGS) return void offerToEnd(window);
    reopened();
    // Not while Chromium is still taking the dead process down.
    setImmediate(() => {
      if (!window.isDestroyed()) webContents.reload();
    });
  });
  window.on('unresponsive', () => {
    log('page hangs');
    void offerToReopen(window);
  });
}

async function offerToReopen(window: BrowserWindow): Promise<void> {
  const answered = new AbortController();
  window.once('responsive', () => answered.abort());
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'La finestra non risponde.',
    detail:
      'Le modifiche indicate come salvate sono al sicuro. Si può attendere, oppure riaprire la finestra e continuare.',
    buttons: ['Attendi', 'Riapri la finestra'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal: answered.signal,
  });
  // Its end opens it again.
  if (response === 1) window.webContents.forcefullyCrashRenderer();
}

async function offerToEnd(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'La finestra continua a interrompersi.',
    detail:
      'Le modifiche indicate come salvate sono al sicuro. Chiudere il programma e riaprirlo; se si ripete, segnalare il problema dal menu «Aiuto» › «Segnala un problema…».',
    buttons: ['Riapri la finestra', 'Esci'],
    defaultId: 1,
    noLink: true,
  });
  if (response === 0) window.webContents.reload();
  else window.destroy();
}
