import { release } from 'node:os';
import path from 'node:path';
import { app, dialog, Menu, powerMonitor, session, shell } from 'electron';
import { events } from '../shared/contract/index.ts';
import { PiaoError } from '../shared/errors.ts';
import { DeskSession } from './core/desk-session.ts';
import { OfficeIdentity } from './core/identities/office-identity.ts';
import type { Program } from './core/program.ts';
import { riskOfPlace } from './core/start/risky-place.ts';
import { type HandlerParts, openHandlers, shutHandlers } from './ipc/all-handlers.ts';
import { registerHandlers } from './ipc/register.ts';
import { buildMenu } from './menu.ts';
import { chooseFileOver, chooseFilesOver } from './os/choose-file.ts';
import { dataFolder, makeDataFolder } from './os/data-folder.ts';
import { closeNetwork, declarePageScheme, fenceSession } from './os/fence-session.ts';
import { keychainMemory } from './os/keychain.ts';
import { createLog, lastLines } from './os/log-file.ts';
import { readNotices } from './os/notices.ts';
import { placeFacts } from './os/place-facts.ts';
import { printPagesOf } from './os/print-pages.ts';
import { bundlesAmong, ReceivedFiles } from './os/received-files.ts';
import { utilityImportProcess, utilityPrintProcess } from './os/utility-worker.ts';
import { fenceContents, type MainWindow, openMainWindow } from './window.ts';

const folder = dataFolder({
  platform: process.platform,
  environment: process.env,
  commandLine: app.commandLine.getSwitchValue('user-data-dir'),
  appData: app.getPath('appData'),
});
const logFile = path.join(folder, 'piao-desk.log');
const log = createLog(logFile, !app.isPackaged);
const logHint = `I dettagli tecnici sono nel registro: ${logFile}`;

try {
  makeDataFolder(folder);
  // The lock belongs to the data folder: two programs on one database would undo each other's work. It is
  // taken before anything else is touched, and whoever does not get it leaves at once.
  app.setPath('userData', folder);
  // Chromium's own files apart, so that a person who opens the folder finds the plans.
  app.setPath('sessionData', path.join(folder, 'window'));
  if (app.requestSingleInstanceLock()) start();
  else app.exit(0);
} catch (error) {
  log('not started', error);
  // Before Electron is ready, Linux would have no box but a line on the terminal.
  void app.whenReady().then(() => {
    const reason =
      error instanceof PiaoError ? error.message : 'Si è verificato un errore imprevisto del programma.';
    dialog.showErrorBox('PIAO Desk non si può avviare', reason);
    app.exit(1);
  });
}

function start(): void {
  let main: MainWindow | null = null;

  const fail = (error: unknown) => {
    log('uncaught exception', error);
    dialog.showErrorBox(
      'PIAO Desk deve chiudersi',
      `Si è verificato un errore imprevisto. Le modifiche indicate come salvate sono al sicuro. ${logHint}`,
    );
    app.exit(1);
  };
  process.on('uncaughtException', fail);
  // The whole program has one window: without it there is nothing to come back to, on macOS either.
  app.on('window-all-closed', () => app.quit());
  app.on('web-contents-created', (_event, contents) => fenceContents(contents));
  const received = new ReceivedFiles();
  const receive = (files: readonly string[]) => {
    for (const file of files) received.add(file);
    // Before there is a page it asks by itself.
    if (files.length > 0) main?.window.webContents.send(events.bundles.arrived.channel);
  };
  receive(bundlesAmong(process.argv, process.cwd()));
  app.on('open-file', (event, file) => {
    event.preventDefault();
    receive([file]);
  });
  app.on('second-instance', (_event, words, workingFolder) => {
    if (main?.window.isMinimized()) main.window.restore();
    main?.window.focus();
    receive(bundlesAmong(words, workingFolder));
  });

  declarePageScheme();
  closeNetwork(app.commandLine);
  const open = async () => {
    const startedAt = performance.now();
    const ourContents = () => main?.window.webContents ?? null;
    const answerWith = (program: Program | null, fault: unknown) => {
      if (program === null) log('database not opened', fault);
      for (const { cause } of program?.unreadable ?? []) log('a plan cannot be read', cause);
      program?.backups.start();
      const handlers = program === null ? shutHandlers(desk.problem, parts) : openHandlers(program, parts);
      registerHandlers(handlers, ourContents, log);
    };
    const desk = new DeskSession({
      folder,
      place: riskOfPlace(placeFacts(folder)),
      onChange: answerWith,
      // The page may show a plan: from here on it could only be refused.
      onLost: () => main?.window.webContents.reload(),
    });
    const distFolder = path.join(app.getAppPath(), 'dist');
    const ourWindow = () => main?.window ?? null;
    const parts: HandlerParts = {
      session: desk,
      facts: { version: app.getVersion(), dataFolder: folder, platform: process.platform },
      versions: versions(),
      lastLogLines: () => lastLines(logFile, 200),
      acknowledgeFlush: (saved) => main?.flushGate.acknowledge(saved),
      notices: () => readNotices(distFolder),
      identity: new OfficeIdentity(folder),
      memory: keychainMemory(folder),
      spawner: utilityPrintProcess(distFolder),
      importSpawner: utilityImportProcess(distFolder),
      tellImport: (progress) => main?.window.webContents.send(events.imports.progress.channel, progress),
      received,
      showInFolder: (file) => shell.showItemInFolder(file),
      printPages: printPagesOf(ourContents),
      chooseFile: chooseFileOver(ourWindow),
      chooseFiles: chooseFilesOver(ourWindow),
      documents: app.getPath('documents'),
    };
    await desk.open();
    app.on('will-quit', () => void desk.close());

    // The types of Electron forget this event's argument: without preventDefault the system would not wait.
    powerMonitor.on('shutdown', (event?: Electron.Event) => {
      event?.preventDefault();
      app.quit();
    });
    fenceSession(session.defaultSession, path.join(distFolder, 'renderer'), !app.isPackaged);
    Menu.setApplicationMenu(
      buildMenu((command) => main?.window.webContents.send(events.menu.command.channel, command)),
    );
    main = openMainWindow(log, () => desk.tell(windowReopened));
    log(`started in ${Math.round(performance.now() - startedAt)} ms`);
  };
  app.whenReady().then(open).catch(fail);
}

const windowReopened = {
  code: 'start.window-reopened',
  tone: 'info',
  text: 'La finestra si è interrotta ed è stata riaperta. Tutto ciò che risultava salvato è al sicuro: può mancare soltanto ciò che si stava scrivendo in quel momento.',
} as const;

function versions(): readonly (readonly [string, string])[] {
  const { electron = '', chrome = '', node } = process.versions;
  return [
    ['PIAO Desk', app.getVersion()],
    ['Electron', electron],
    ['Chromium', chrome],
    ['Node', node],
    ['Sistema', `${process.platform} ${release()} ${process.arch}`],
  ];
}
