import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import type { PiaoError } from '../../../shared/errors.ts';
import { systemCode } from '../files/system-code.ts';
import { type Holder, held, holderOf, passedBy, readHolder } from './database-holder.ts';
import { clearLeftovers } from './hold-leftovers.ts';
import { databaseError } from './sqlite-error.ts';
import { thisMachine } from './this-machine.ts';

/** A program that had the database open and did not close it. */
export interface UncleanEnd {
  /** When it last renewed its mark. */
  readonly lastSeen: Date;
}

/** This machine and process; given by tests that play another. */
export interface HoldingProcess {
  readonly host: string;
  readonly machine: string;
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
  #onLost: (reason: PiaoError) => void = () => undefined;
  #lost: PiaoError | null = null;
  #telling: NodeJS.Immediate | undefined;

  /**
   * Takes the database `file`, whose folder exists.
   *
   * @throws PiaoError `database.held` while another program has it, naming its machine and since when;
   *   `database.not-writable`, `database.disk-full`
   */
  constructor(file: string, process: HoldingProcess = thisProcess()) {
    const { host, machine, pid, now } = process;
    this.#file = file;
    this.#mark = `${file}.in-uso`;
    this.#holder = { id: randomUUID(), host, machine, pid, since: now().toISOString() };
    try {
      this.uncleanEnd = this.#take(process);
    } catch (error) {
      throw databaseError(error, file);
    }
  }

  /** Whether another program has taken the database: nothing of ours may be written into it any more. */
  get isLost(): boolean {
    return this.#lost !== null;
  }

  /** Renews the mark from now on; `onLost` is told once when another program has taken the database meanwhile. */
  keep(onLost: (reason: PiaoError) => void): void {
    this.#onLost = onLost;
    this.#timer = setInterval(() => {
      try {
        this.#beat();
      } catch {
        // Lost, which is told; or the mark cannot be reached at this moment, which the next beat or write sees.
      }
    }, beatInterval);
    this.#timer.unref();
  }

  /**
   * To be asked before every write: a machine that slept may have lost the database to another one, which is then
   * also told to `onLost`. Throws `database.held`, or `database.…` when the mark cannot be asked.
   */
  assertHeld(): void {
    if (this.#lost !== null) throw this.#lost;
    if (Math.abs(Date.now() - this.#lastBeat) <= staleAfter / 2) return;
    try {
      this.#beat();
    } catch (error) {
      throw databaseError(error, this.#file);
    }
  }

  /** The database is closed, as it should be. */
  release(): void {
    this.#stop();
    clearImmediate(this.#telling);
    if (this.#isOurs()) rmSync(this.#mark, { force: true });
  }

  /** The database was not opened: the unclean end that was found is left for whoever opens it, as old as it was. */
  abandon(): void {
    if (this.uncleanEnd === null) {
      this.release();
      return;
    }
    this.#stop();
    clearImmediate(this.#telling);
    const { lastSeen } = this.uncleanEnd;
    try {
      if (this.#isOurs()) utimesSync(this.#mark, lastSeen, lastSeen);
    } catch {
      // A mark that seems younger costs another machine a minute; why the database was not opened is what counts.
    }
  }

  #take(process: HoldingProcess): UncleanEnd | null {
    clearLeftovers(this.#mark, this.#diskNow(), staleAfter);
    if (this.#place()) return null;
    const found = this.#read();
    const renewed = statSync(this.#mark, { throwIfNoEntry: false })?.mtime;
    if (renewed !== undefined) {
      refuseHeld(this.#file, found, this.#diskNow() - renewed.getTime(), process);
      this.#takeAway(found, renewed);
    }
    if (!this.#place()) throw held(this.#file, this.#read());
    return { lastSeen: renewed ?? process.now() };
  }

  /**
   * Of two that find the same old mark one takes it away; the other may find the new one in its place, whole or half
   * written, or the old one renewed by a program that woke, and lets it be.
   */
  #takeAway(old: Holder | null, renewed: Date): void {
    const aside = `${this.#mark}-${this.#holder.id}`;
    try {
      renameSync(this.#mark, aside);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return;
      throw error;
    }
    const taken = readHolder(aside);
    const then = statSync(aside, { throwIfNoEntry: false })?.mtime;
    if (taken?.id !== old?.id || then?.getTime() !== renewed.getTime()) {
      if (then !== undefined) renameSync(aside, this.#mark);
      throw held(this.#file, taken);
    }
    rmSync(aside, { force: true, recursive: true });
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

  #isOurs(): boolean {
    return this.#read()?.id === this.#holder.id;
  }

  /** By the clock of the disk, which is that of the server for a shared folder: the clocks of two machines differ. */
  #diskNow(): number {
    const probe = `${this.#mark}-${this.#holder.id}`;
    const descriptor = openSync(probe, 'w');
    try {
      writeSync(descriptor, '?');
      return fstatSync(descriptor).mtimeMs;
    } finally {
      closeSync(descriptor);
      rmSync(probe, { force: true });
    }
  }

  #beat(): void {
    const descriptor = this.#openMark();
    if (descriptor !== null) this.#renew(descriptor);
    // Another one may have come and gone in so long a time: it took the -wal of this opening with it.
    else if (Math.abs(Date.now() - this.#lastBeat) > staleAfter) throw this.#lose(passedBy(this.#file));
    // A mark that somebody removed is set again.
    else if (!this.#place()) throw this.#lose(held(this.#file, this.#read()));
    this.#lastBeat = Date.now();
  }

  /** Null only when there is none: one that cannot be opened may be that of another machine. */
  #openMark(): number | null {
    try {
      return openSync(this.#mark, 'r+');
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /**
   * The same bytes over themselves: it needs no room on a full disk, and nobody ever sees half of it. What was read
   * and what is written is one file, also when another machine takes it away in between. A mark that is not ours,
   * or that is half written, which ours never is, stays as it is.
   */
  #renew(descriptor: number): void {
    try {
      const found = holderOf(readFileSync(descriptor, 'utf8'));
      if (found?.id !== this.#holder.id) throw this.#lose(held(this.#file, found));
      writeSync(descriptor, JSON.stringify(this.#holder), 0);
    } finally {
      closeSync(descriptor);
    }
  }

  /** Told once what is being written has been refused: whoever is told closes the database. */
  #lose(reason: PiaoError): PiaoError {
    this.#lost = reason;
    this.#stop();
    this.#telling = setImmediate(() => this.#onLost(reason));
    return reason;
  }

  #stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
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
  { host, machine, isAlive }: HoldingProcess,
): void {
  const isHere = found !== null && found.host === host && found.machine === machine;
  const isGone = isHere && !isAlive(found.pid);
  if (!isGone && Math.abs(age) <= staleAfter) throw held(file, found);
}

/** Asked at each opening: at the start of the program the network of a shared folder may not be there yet. */
function thisProcess(): HoldingProcess {
  return { host: hostname(), machine: thisMachine(), pid: process.pid, now: () => new Date(), isAlive };
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user.
    return systemCode(error) === 'EPERM';
  }
}
