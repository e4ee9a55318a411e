import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { checkPlan } from '../../shared/checks/check-plan.ts';
import type { deskCalls } from '../../shared/contract/desk.ts';
import { PiaoError } from '../../shared/errors.ts';
import type { DeskSession } from '../core/desk-session.ts';
import { writeWhole } from '../core/files/write-whole.ts';
import type { Program } from '../core/program.ts';
import { problemReport, type ReportFacts } from '../core/report/problem-report.ts';
import type { ChooseFile, ChooseFiles } from '../os/choose-file.ts';
import type { AreaHandlers } from './bind-handlers.ts';

export interface DeskParts {
  readonly session: DeskSession;
  readonly versions: ReportFacts['versions'];
  readonly lastLogLines: () => readonly string[];
  readonly chooseFile: ChooseFile;
  readonly chooseFiles: ChooseFiles;
  /** The folder that the dialogs propose. */
  readonly documents: string;
}

/** Answers the calls on the data folder as a whole, whether its database is open or not. */
export function deskHandlers(parts: DeskParts): AreaHandlers<typeof deskCalls> {
  const { session, chooseFile, chooseFiles, documents } = parts;
  // What is saved is what was read, whatever has happened since; and never a text that the window gives.
  let shown: string | null = null;
  /** The backup from elsewhere that the person chose last. */
  let chosen: { readonly file: string; readonly token: string } | null = null;
  return {
    state: () => session.state(),
    dismiss: ({ code }) => {
      session.dismiss(code);
    },
    reopen: async () => {
      if (session.program === null) await session.open();
      return session.state();
    },
    chooseBackup: async () => {
      const file = await askForBackup(chooseFiles, documents);
      chosen = file === null ? null : { file, token: randomUUID() };
      return chosen === null ? null : { token: chosen.token, name: path.basename(chosen.file) };
    },
    restore: async ({ backup }) => {
      // SECURITY: never a path from the window: the file that the person chose, or a backup that the folder holds.
      await session.restore(backup === chosen?.token ? chosen.file : listed(session, backup));
    },
    startEmpty: async () => {
      if (session.program === null) await session.startEmpty();
      return session.state();
    },
    report: async () => {
      shown = problemReport(await reportFacts(parts));
      return { text: shown };
    },
    saveReport: async () => {
      shown ??= problemReport(await reportFacts(parts));
      const file = await chooseFile({
        title: 'Salva la segnalazione',
        defaultPath: path.join(documents, 'segnalazione-piao-desk.txt'),
        formatName: 'Testo',
        extension: 'txt',
      });
      if (file !== null) await writeWhole(file, shown);
      return { file };
    },
  };
}

async function askForBackup(chooseFiles: ChooseFiles, defaultPath: string): Promise<string | null> {
  const [file] = await chooseFiles({
    title: 'Scegli la copia di sicurezza da ripristinare',
    defaultPath,
    filter: { name: 'Copie di sicurezza di PIAO Desk', extensions: ['sqlite'] },
  });
  return file ?? null;
}

function listed(session: DeskSession, name: string): string {
  const backup = session.backups().find((each) => each.name === name);
  if (backup !== undefined) return backup.file;
  throw new PiaoError(
    'database.backup-missing',
    'La copia di sicurezza scelta non c’è più: sceglierne un’altra dall’elenco.',
  );
}

async function reportFacts({ session, versions, lastLogLines }: DeskParts): Promise<ReportFacts> {
  const { program } = session;
  const { problem, notices } = session.state();
  const backups = listOrNone(session);
  return {
    at: new Date(),
    versions,
    problem: problem?.code ?? null,
    notices: notices.map(({ code }) => code),
    database: program?.measure() ?? null,
    backups: {
      count: backups.length,
      newest: backups[0]?.at ?? null,
      problem: program?.backups.state().problem?.code ?? null,
    },
    findings: program === null ? new Map() : await findingsOf(program),
    logLines: lastLogLines(),
  };
}

function listOrNone(session: DeskSession): ReturnType<DeskSession['backups']> {
  try {
    return session.backups();
  } catch {
    // A report is made just when something does not work.
    return [];
  }
}

async function findingsOf({ store }: Program): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  const count = (code: string) => numbers.set(code, (numbers.get(code) ?? 0) + 1);
  for (const { id } of await store.list()) {
    try {
      for (const { code } of checkPlan(await store.read(id))) count(code);
    } catch (error) {
      count(error instanceof PiaoError ? error.code : 'unreadable');
    }
  }
  return numbers;
}
