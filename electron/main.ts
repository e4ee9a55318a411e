import path from 'node:path';
import { app, dialog, Menu, powerMonitor, session, shell } from 'electron';
import { events } from '../shared/contract/index.ts';
import { PiaoError } from '../shared/errors.ts';
import { OfficeIdentity } from './core/identities/office-identity.ts';
import { openProgram, type Program } from './core/program.ts';
import { loadSamplePlan } from './core/sample.ts';
import { appHandlers } from './ipc/app-handlers.ts';
import { attachmentHandlers } from './ipc/attachment-handlers.ts';
import { backupHandlers } from './ipc/backup-handlers.ts';
import { bundleHandlers, trustHandlers } from './ipc/bundle-handlers.ts';
import { identityHandlers } from './ipc/identity-handlers.ts';
import { lifeHandlers } from './ipc/life-handlers.ts';
import { noteHandlers } from './ipc/note-handlers.ts';
import { outputHandlers } from './ipc/output-handlers.ts';
import { planHandlers } from './ipc/plans.ts';
import { registerHandlers } from './ipc/register.ts';
import { tableHandlers } from './ipc/table-handlers.ts';
import { buildMenu } from './menu.ts';
import { chooseFileOver, chooseFilesOver } from './os/choose-file.ts';
import { dataFolder, makeDataFolder } from './os/data-folder.ts';
import { declarePageScheme, fenceSession } from './os/fence-session.ts';
import { keychainMemory } from './os/keychain.ts';
import { createLog } from './os/log-file.ts';
import { utilityPrintProcess } from './os/print-process.ts';
import { bundlesAmong, ReceivedFiles } from './os/received-files.ts';
import { fenceContents, type MainWindow, openMainWindow } from './window.ts';

const folder = dataFolder({
  platform: process.platform,
  environment: process.env,
  commandLine: app.commandLine.getSwitchValue('user-data-dir'),
  appData: app.getPath('appData'),
});
const log = createLog(path.join(folder, 'piao-desk.log'));
const logHint = `I dettagli tecnici sono nel registro: ${path.join(folder, 'piao-desk.log')}`;

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
  const open = async () => {
    const program = await openOrExplain();
    if (program === null) return app.exit(1);
    app.on('will-quit', () => void program.close());
    for (const { planId, cause } of program.unreadable) log(`plan ${planId} cannot be read`, cause);
    program.backups.start();
    const identity = new OfficeIdentity(folder);
    const distFolder = path.join(app.getAppPath(), 'dist');

    // The types of Electron forget this event's argument: without preventDefault the system would not wait.
    powerMonitor.on('shutdown', (event?: Electron.Event) => {
      event?.preventDefault();
      app.quit();
    });
    fenceSession(session.defaultSession, path.join(distFolder, 'renderer'), !app.isPackaged);
    Menu.setApplicationMenu(
      buildMenu((command) => main?.window.webContents.send(events.menu.command.channel, command)),
    );
    const ourWindow = () => main?.window ?? null;
    const dialogs = {
      chooseFile: chooseFileOver(ourWindow),
      chooseFiles: chooseFilesOver(ourWindow),
      documents: app.getPath('documents'),
    };
    const spawner = utilityPrintProcess(distFolder);
    const signing = { identity, memory: keychainMemory(folder) };
    registerHandlers(
      {
        app: appHandlers(
          { version: app.getVersion(), dataFolder: folder, platform: process.platform },
          (saved) => main?.flushGate.acknowledge(saved),
        ),
        ...planHandlers(program.store, loadSamplePlan),
        output: outputHandlers({
          store: program.store,
          ...signing,
          ...dialogs,
          spawner,
          showInFolder: (file) => shell.showItemInFolder(file),
        }),
        attachments: attachmentHandlers({ store: program.store, ...dialogs }),
        notes: noteHandlers(program.notes),
        tables: tableHandlers({
          store: program.store,
          mappings: program.mappings,
          backups: program.backups,
          ...dialogs,
        }),
        backups: backupHandlers(program.backups),
        identities: identityHandlers({ ...signing, ...dialogs }),
        life: lifeHandlers({ store: program.store, ...signing, ...dialogs, spawner }),
        bundles: bundleHandlers({
          store: program.store,
          trust: program.trust,
          ...dialogs,
          received,
          spawner,
        }),
        trust: trustHandlers(program.trust),
      },
      () => main?.window.webContents ?? null,
      log,
    );
    main = openMainWindow(log);
  };
  app.whenReady().then(open).catch(fail);
}

/** Null when the data folder cannot be opened; the person has then been told why, and nothing was changed. */
async function openOrExplain(): Promise<Program | null> {
  try {
    return await openProgram({ folder });
  } catch (error) {
    log('database not opened', error);
    const reason =
      error instanceof PiaoError ? error.message : 'Si è verificato un errore imprevisto del programma.';
    dialog.showErrorBox(
      'La base dati non si può aprire',
      `${reason}\n\nNessun dato è stato modificato. ${logHint}`,
    );
    return null;
  }
}
