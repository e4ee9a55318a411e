import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { PiaoError } from '../../../shared/errors.ts';
import { formatItalianMoment } from '../../../shared/numbers/italian-moment.ts';
import { systemCode } from '../files/system-code.ts';
import { databaseError } from './sqlite-error.ts';

/** What a mark says: who works on the database beside it, and since when. */
const holderSchema = z.strictObject({
  /** Of this one opening: a process of the same number may be another. */
  id: z.string(),
  host: z.string(),
  pid: z.int(),
  since: z.iso.datetime(),
});

type Holder = z.output<typeof holderSchema>;

/** A program that had the database open and did not close it. */
export interface UncleanEnd {
  /** When it last renewed its mark. */
  readonly lastSeen: Date;
}

/** This machine and process; given by tests that play another. */
export interface HoldingProcess {
  readonly host: string;
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
  /** For the moment that the mark tells. */
  readonly now: () => Date;
}

const beatInterval = 10_000;
/** A mark that was not renewed for so long is of a program that is no more, or of a machine that sleeps. */
const staleAfter = 60_000;

/**
 * The mark `piao.sqlite.in-uso` beside the database, for as long as the program has it open. SQLite's own locks do
 * not hold between two machines on a shared folder; and a mark that is found at the start tells that the program
 * did not end as it should. See docs/decisions/0032.
 */
export class DatabaseHold {
  /** The end of the program before this one, when it was unclean. */
  readonly uncleanEnd: UncleanEnd | null;
  readonly #file: string;
  readonly #mark: string;
  readonly #holder: Holder;
  #lastBeat = Date.now();
  #timer: NodeJS.Timeout | null = null;

  /**
   * Takes the database `file`, whose folder exists.
   *
   * @throws PiaoError `database.held` while another program has it, naming its machine and since when;
   *   `database.not-writable`, `database.disk-full`
   */
  constructor(file: string, process: HoldingProcess = thisProcess) {
    const { host, pid, now } = process;
    this.#file = file;
    this.#mark = `${file}.in-uso`;
    this.#holder = { id: randomUUID(), host, pid, since: now().toISOString() };
    try {
      this.uncleanEnd = this.#take(process);
    } catch (error) {
      throw databaseError(error, file);
    }
  }

  /** Renews the mark from now on; `onLost` is told once when another program has taken the database meanwhile. */
  keep(onLost: (reason: PiaoError) => void): void {
    this.#timer = setInterval(() => {
      try {
        this.#beat();
      } catch (error) {
        if (!(error instanceof PiaoError && error.code === 'database.held')) return;
        this.#stop();
        onLost(error);
      }
    }, beatInterval);
    this.#timer.unref();
  }

  /**
   * To be asked before every write: a machine that slept may have lost the database to another one.
   * Throws `database.held`.
   */
  assertHeld(): void {
    if (Math.abs(Date.now() - this.#lastBeat) > staleAfter / 2) this.#beat();
  }

  /** The database is closed, as it should be. */
  release(): void {
    this.#stop();
    if (this.#read()?.id === this.#holder.id) rmSync(this.#mark, { force: true });
  }

  #take(process: HoldingProcess): UncleanEnd | null {
    this.#clearProbes();
    if (this.#place()) return null;
    const found = this.#read();
    const age = this.#age();
    if (age !== null) refuseHeld(this.#file, found, age, process);
    const lastSeen = statSync(this.#mark, { throwIfNoEntry: false })?.mtime;
    this.#takeAway(found);
    if (!this.#place()) throw held(this.#file, this.#read());
    return { lastSeen: lastSeen ?? process.now() };
  }

  /** Of two that find the same old mark one takes it away; the other may find the new one in its place, and lets it be. */
  #takeAway(old: Holder | null): void {
    const aside = `${this.#mark}-${this.#holder.id}`;
    try {
      renameSync(this.#mark, aside);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return;
      throw error;
    }
    const taken = readHolder(aside);
    if (taken !== null && taken.id !== old?.id) {
      renameSync(aside, this.#mark);
      throw held(this.#file, taken);
    }
    rmSync(aside, { force: true, recursive: true });
  }

  /** Of a program that was ended while it looked at a mark. */
  #clearProbes(): void {
    const prefix = `${path.basename(this.#mark)}-`;
    const folder = path.dirname(this.#mark);
    for (const name of readdirSync(folder)) {
      if (name.startsWith(prefix)) rmSync(path.join(folder, name), { force: true });
    }
  }

  /** Whether the mark could be set, where there was none. */
  #place(): boolean {
    let descriptor: number;
    try {
      descriptor = openSync(this.#mark, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY);
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      throw error;
    }
    try {
      writeSync(descriptor, JSON.stringify(this.#holder));
    } catch (error) {
      rmSync(this.#mark, { force: true });
      throw error;
    } finally {
      closeSync(descriptor);
    }
    return true;
  }

  #read(): Holder | null {
    return readHolder(this.#mark);
  }

  /**
   * Milliseconds since the mark was renewed; null when it is gone. By the clock of the disk, which is that of the
   * server for a shared folder: the clocks of two machines differ.
   */
  #age(): number | null {
    const renewed = statSync(this.#mark, { throwIfNoEntry: false })?.mtimeMs;
    if (renewed === undefined) return null;
    const probe = `${this.#mark}-${this.#holder.id}`;
    const descriptor = openSync(probe, 'w');
    try {
      writeSync(descriptor, '?');
      return fstatSync(descriptor).mtimeMs - renewed;
    } finally {
      closeSync(descriptor);
      rmSync(probe, { force: true });
    }
  }

  #beat(): void {
    const found = this.#read();
    if (found !== null && found.id !== this.#holder.id) throw held(this.#file, found);
    // A mark that somebody removed is set again.
    if (found === null) rmSync(this.#mark, { force: true });
    if (!this.#place()) this.#renew();
    this.#lastBeat = Date.now();
  }

  /** The same bytes over themselves: it needs no room on a full disk, and nobody ever sees half of it. */
  #renew(): void {
    const descriptor = openSync(this.#mark, 'r+');
    try {
      writeSync(descriptor, JSON.stringify(this.#holder), 0);
    } finally {
      closeSync(descriptor);
    }
  }

  #stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }
}

/** Null for a mark that is not there or was cut short: it says nobody's name. */
function readHolder(mark: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(mark, 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Throws unless the holder is surely gone. Its process tells on this machine, the renewing of the mark on another and
 * where the number of a process has come to another one; a clock that was put back must not keep a person out.
 */
function refuseHeld(
  file: string,
  found: Holder | null,
  age: number,
  { host, isAlive }: HoldingProcess,
): void {
  const isGone = found !== null && found.host === host && !isAlive(found.pid);
  if (!isGone && Math.abs(age) <= staleAfter) throw held(file, found);
}

function held(file: string, holder: Holder | null): PiaoError {
  const who =
    holder === null
      ? 'da un altro computer'
      : `dal computer «${holder.host}» dal ${formatItalianMoment(new Date(holder.since))}`;
  return new PiaoError(
    'database.held',
    `Il database «${file}» è già aperto ${who}: chiudere lì PIAO Desk; se quel computer si è spento o è in pausa, riprovare fra un minuto.`,
    { kind: 'machine', details: { file, host: holder?.host ?? '', since: holder?.since ?? '' } },
  );
}

const thisProcess: HoldingProcess = {
  host: hostname(),
  pid: process.pid,
  now: () => new Date(),
  isAlive: (pid) => {
    if (pid === process.pid) return false;
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // Of another user.
      return systemCode(error) === 'EPERM';
    }
  },
};
