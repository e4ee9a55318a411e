import type { Database } from 'better-sqlite3';
import { PiaoError } from '../../../shared/errors.ts';
import {
  type Backup,
  type BackupReason,
  backUpDatabase,
  backupFailed,
  listBackups,
  rotateBackups,
} from './backup.ts';

export interface BackupOptions {
  readonly folder: string;
  readonly now: () => Date;
  /** When the plans were last written; null when there is nothing to lose. */
  readonly lastChange: () => Promise<Date | null>;
}

export interface BackupState {
  readonly newest: Backup | null;
  readonly problem: PiaoError | null;
}

const usualInterval = 3_600_000;

/** Makes the routine backups of an open database and knows how the last one went. */
export class BackupKeeper {
  readonly #sqlite: Database;
  readonly #options: BackupOptions;
  #problem: PiaoError | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isAtIt = false;
  #running: Promise<unknown> = Promise.resolve();

  constructor(sqlite: Database, options: BackupOptions) {
    this.#sqlite = sqlite;
    this.#options = options;
  }

  /** The newest backup, and why the last attempt failed; the program works all the same. */
  state(): BackupState {
    try {
      return { newest: this.list()[0] ?? null, problem: this.#problem };
    } catch (error) {
      return { newest: null, problem: this.#asProblem(error) };
    }
  }

  /** The newest first. */
  list(): readonly Backup[] {
    return listBackups(this.#options.folder);
  }

  /** A verified copy now; returns its path. Older ones go by the rotation. Throws `database.backup-failed`. */
  make(reason: Exclude<BackupReason, 'migration'>): Promise<string> {
    const made = this.#running.then(() => this.#makeNow(reason));
    // One after the other; whoever waits for the next is not told of the failure of this one.
    this.#running = made.catch(() => undefined);
    return made;
  }

  /** At the start: when there is something to lose and no backup of the last hour. */
  async makeAtStart(): Promise<void> {
    await this.#trying(async () => {
      const newest = this.#newestSoFar();
      const age = newest === undefined ? Number.POSITIVE_INFINITY : this.#now() - newest.at.getTime();
      // The command line starts often: the newest three of a day should not all be of the last minute.
      if (age >= usualInterval && (await this.#options.lastChange()) !== null) await this.make('auto');
    });
  }

  /** From now on, every `interval` milliseconds in which something was written, until `stop`. */
  start(interval: number = usualInterval): void {
    this.stop();
    this.#timer = setInterval(() => void this.#makeIfChanged(), interval);
    // A backup is no reason to keep the program from ending.
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  async #makeIfChanged(): Promise<void> {
    if (this.#isAtIt) return;
    this.#isAtIt = true;
    await this.#trying(async () => {
      const changed = await this.#options.lastChange();
      const newest = this.#newestSoFar()?.at.getTime() ?? Number.NEGATIVE_INFINITY;
      // At the same moment may be before or after: rather once too often.
      if (changed !== null && changed.getTime() >= newest) await this.make('auto');
    });
    this.#isAtIt = false;
  }

  async #makeNow(reason: BackupReason): Promise<string> {
    const { folder, now } = this.#options;
    try {
      const file = await backUpDatabase(this.#sqlite, folder, reason, now());
      rotateBackups(folder, now());
      this.#problem = null;
      return file;
    } catch (error) {
      this.#problem = this.#asProblem(error);
      throw this.#problem;
    }
  }

  /** Nobody waits for a routine backup: its failure is kept to be shown. */
  async #trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#problem = this.#asProblem(error);
    }
  }

  #asProblem(error: unknown): PiaoError {
    return error instanceof PiaoError ? error : backupFailed(this.#options.folder, error);
  }

  /** Not one of a clock that was ahead: it would keep any other from being made until that day comes. */
  #newestSoFar(): Backup | undefined {
    return this.list().find(({ at }) => at.getTime() <= this.#now());
  }

  #now(): number {
    return this.#options.now().getTime();
  }
}
