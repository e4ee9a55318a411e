import path from 'node:path';
import type { DeskState, StartNotice } from '../../shared/contract/desk.ts';
import { PiaoError } from '../../shared/errors.ts';
import {
  backupsOf,
  openProgram,
  type Program,
  type ProgramOptions,
  restoreBackup,
  startEmpty,
} from './program.ts';
import type { RiskyPlace } from './start/risky-place.ts';
import { startNotices } from './start/start-notices.ts';

interface SessionOptions extends Omit<ProgramOptions, 'onLost'> {
  readonly place: RiskyPlace | null;
  /** Told whenever the program was opened or closed, with the fault that kept it from being opened. */
  readonly onChange: (program: Program | null, fault: unknown) => void;
  /** Told when another machine has taken the database, once it is closed here. */
  readonly onLost: () => void;
}

/** The data folder over one run of the program: open, or not open for a reason that is told, and what can be done then. */
export class DeskSession {
  readonly #options: SessionOptions;
  #program: Program | null = null;
  #problem: PiaoError | null = null;
  #notices: readonly StartNotice[] = [];
  /** One opening or restore after the other. */
  #line: Promise<unknown> = Promise.resolve();

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Null while the database is not open. */
  get program(): Program | null {
    return this.#program;
  }

  /** Why the database is not open; what is asked of the plans then is refused with it. */
  get problem(): PiaoError {
    return this.#problem ?? notOpenYet();
  }

  state(): DeskState {
    const problem =
      this.#program === null ? { code: this.problem.code, message: this.problem.message } : null;
    return { problem, notices: [...this.#notices] };
  }

  tell(notice: StartNotice): void {
    this.#notices = [...this.#notices.filter(({ code }) => code !== notice.code), notice];
  }

  dismiss(code: string): void {
    this.#notices = this.#notices.filter((notice) => notice.code !== code);
  }

  /** Opens the database, or keeps why it does not open; never throws. */
  open(): Promise<void> {
    return this.#inLine(() => this.#open());
  }

  /** Closes the database at once, as the end of the program needs it; nothing happens when it is not open. */
  async close(): Promise<void> {
    const program = this.#program;
    this.#program = null;
    await program?.close();
  }

  /**
   * Puts a backup in the place of the database, which is set aside, and opens it.
   *
   * @throws PiaoError as `restoreBackup`; the database is then open again as it was
   */
  restore(backup: string): Promise<void> {
    return this.#replacing(
      () => restoreBackup(this.#options.folder, backup, this.#now()),
      'start.restored',
      (aside) =>
        aside === null
          ? 'La copia di sicurezza è stata ripristinata.'
          : `La copia di sicurezza è stata ripristinata. L’archivio di prima non è stato eliminato: è nella cartella dei dati con il nome «${path.basename(aside)}».`,
    );
  }

  /** Puts a database that cannot be opened aside and begins with an empty one. Throws `database.…`. */
  startEmpty(): Promise<void> {
    if (this.#program !== null) throw new Error('only a database that does not open is set aside');
    return this.#replacing(
      () => startEmpty(this.#options.folder, this.#now()),
      'start.set-aside',
      (aside) =>
        `L’archivio che non si apriva non è stato eliminato: è nella cartella dei dati con il nome «${path.basename(aside)}».`,
    );
  }

  #replacing<T>(replace: () => T, code: string, told: (result: T) => string): Promise<void> {
    return this.#inLine(async () => {
      await this.close();
      try {
        const result = replace();
        this.tell({ code, tone: 'info', text: told(result) });
      } finally {
        await this.#open();
      }
    });
  }

  async #open(): Promise<void> {
    const { place, onChange, onLost: _, ...options } = this.#options;
    try {
      const program = await openProgram({ ...options, onLost: (reason) => this.#lose(reason) });
      this.#program = program;
      this.#problem = null;
      const { recovery, unreadable } = program;
      const lastChange = await program.store.lastChange();
      const facts = { recovery, place, lastChange, unreadable: unreadable.length, now: this.#now() };
      for (const notice of startNotices(facts)) this.tell(notice);
      onChange(program, null);
    } catch (error) {
      await this.close();
      this.#problem = error instanceof PiaoError ? error : unexpected();
      onChange(null, error);
    }
  }

  /** Another machine has the database: nothing of ours may be written into it any more. */
  #lose(reason: PiaoError): void {
    const told = () => {
      this.#problem = reason;
      this.#options.onChange(null, reason);
      this.#options.onLost();
    };
    // Also where it does not close as it should, as on a share that is gone: nobody writes through it any more.
    void this.close().then(told, told);
  }

  #inLine<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#line.then(work);
    this.#line = turn.catch(() => undefined);
    return turn;
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }

  /** The backups of the data folder, whether its database opens or not. Throws `database.…` when they cannot be listed. */
  backups(): ReturnType<typeof backupsOf> {
    return backupsOf(this.#options.folder);
  }
}

function notOpenYet(): PiaoError {
  return new PiaoError(
    'database.not-open',
    'L’archivio non è ancora aperto: attendere un momento e riprovare.',
    { kind: 'machine' },
  );
}

function unexpected(): PiaoError {
  return new PiaoError(
    'database.unexpected',
    'L’archivio non si apre per un errore imprevisto del programma: segnalare il problema dal menu «Aiuto» › «Segnala un problema…».',
    { kind: 'machine' },
  );
}
