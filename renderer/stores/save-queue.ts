/** Stores one thing; resolves when the main process has answered, rejects when it could not. */
type Write = () => Promise<void>;

export interface QueueState {
  /** Something typed is not stored yet, or an action is under way. */
  readonly pending: boolean;
  /** Why the oldest unsuccessful write failed; null when all that was tried is stored. */
  readonly failure: Error | null;
}

interface Entry {
  readonly write: Write;
  timer: ReturnType<typeof setTimeout> | null;
  /** When the first of the unsent edits under its key was made. */
  readonly since: number;
  failure: Error | null;
  /** This very write was sent and refused; `failure` may be that of the one it replaces. */
  refused: boolean;
}

export interface Timing {
  /** Milliseconds without typing after which a write is sent. */
  readonly pause: number;
  /** Milliseconds after which it is sent although the typing goes on: no more can be lost with the page. */
  readonly longest: number;
  /** Milliseconds after which a failed write is tried again. */
  readonly retryAfter: number;
}

/** Of everything that is typed; a failed write is tried again by itself. */
export const usualTiming: Timing = { pause: 350, longest: 400, retryAfter: 5000 };

/**
 * Sends what is typed, one write at a time and in the order of typing, so that the change log tells what
 * happened as it happened. Under one key only the newest write counts; a failed one stays until it succeeds,
 * is replaced or is dropped, and does not hold up the others. Actions such as undo take their turn in the same
 * line: after all that was typed before them, before all that is typed from then on.
 */
export class SaveQueue {
  readonly #entries = new Map<string, Entry>();
  readonly #timing: Timing;
  readonly #tell: (state: QueueState) => void;
  #sending: Promise<void> | null = null;
  /** Settles, never rejecting, when all that has been asked so far has had its turn. */
  #line: Promise<unknown> = Promise.resolve();
  #acting = 0;
  #retry: ReturnType<typeof setTimeout> | null = null;

  constructor(timing: Timing, tell: (state: QueueState) => void) {
    this.#timing = timing;
    this.#tell = tell;
  }

  /** Sends `write` after the pause, or when the first unsent edit has waited long enough, in place of an unsent one with the same key. */
  put(key: string, write: Write): void {
    const now = Date.now();
    const waiting = this.#entries.get(key);
    const since = waiting !== undefined && waiting.timer !== null ? waiting.since : now;
    const replaced = this.#take(key);
    // A failure that is being corrected stays visible until something is stored.
    const entry: Entry = { write, failure: replaced?.failure ?? null, refused: false, timer: null, since };
    const { pause, longest } = this.#timing;
    entry.timer = setTimeout(
      () => {
        entry.timer = null;
        void this.#send();
      },
      Math.max(0, Math.min(pause, since + longest - now)),
    );
    this.#entries.set(key, entry);
    this.#report();
  }

  /** Forgets what is unsent under a key: the person has replaced it by something that cannot be stored. */
  drop(key: string): void {
    if (this.#take(key) !== undefined) this.#report();
  }

  /** Forgets everything unsent: the person has chosen to lose it. */
  clear(): void {
    for (const key of [...this.#entries.keys()]) this.#take(key);
    this.#cancelRetry();
    this.#report();
  }

  /**
   * Sends everything (or what is under `key`) at once, failed writes included, and waits for the actions under way.
   * Rejects with the first failure once all have been tried.
   */
  async flush(key?: string): Promise<void> {
    this.#cancelRetry();
    // What comes in meanwhile is included, as is what a sending that was just ending has missed.
    do {
      this.#hasten(key);
      await this.#send();
      await this.#line;
    } while ([...this.#entries].some(([name, entry]) => !entry.refused && this.#isDue(name, entry, key)));
    const failed = key === undefined ? this.#failure() : (this.#entries.get(key)?.failure ?? null);
    if (failed !== null) throw failed;
  }

  /** Carries out an action in its turn, after storing everything typed; not at all when that fails. */
  async act<Result>(action: () => Promise<Result>): Promise<Result> {
    this.#acting += 1;
    this.#report();
    try {
      return await this.#inLine(async () => {
        this.#cancelRetry();
        this.#hasten();
        await this.#sendAll();
        const failed = this.#failure();
        if (failed !== null) throw failed;
        return action();
      });
    } finally {
      this.#acting -= 1;
      this.#planRetry();
      this.#report();
    }
  }

  #isDue(name: string, { timer }: Entry, key: string | undefined): boolean {
    return timer === null || key === undefined || key === name;
  }

  #hasten(key?: string): void {
    for (const [name, entry] of this.#entries) {
      if (key === undefined || key === name) hasten(entry);
    }
  }

  #inLine<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#line.then(work);
    this.#line = turn.catch(() => undefined);
    return turn;
  }

  #send(): Promise<void> {
    this.#sending ??= this.#inLine(() => this.#sendAll()).finally(() => {
      this.#sending = null;
      this.#planRetry();
      this.#report();
    });
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    const tried = new Set<Entry>();
    for (;;) {
      const next = [...this.#entries].find(([, entry]) => entry.timer === null && !tried.has(entry));
      if (next === undefined) return;
      const [key, entry] = next;
      tried.add(entry);
      await this.#sendOne(key, entry);
    }
  }

  async #sendOne(key: string, entry: Entry): Promise<void> {
    try {
      await entry.write();
      // Typing went on while it was on its way: the newer entry is still to be sent.
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    } catch (error) {
      entry.failure = error instanceof Error ? error : new Error(String(error));
      entry.refused = true;
    }
    this.#report();
  }

  #take(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry !== undefined) {
      hasten(entry);
      this.#entries.delete(key);
    }
    return entry;
  }

  #planRetry(): void {
    if (this.#retry !== null || this.#failure() === null) return;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      void this.#send();
    }, this.#timing.retryAfter);
  }

  #cancelRetry(): void {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
  }

  #failure(): Error | null {
    return [...this.#entries.values()].find(({ failure }) => failure !== null)?.failure ?? null;
  }

  #report(): void {
    this.#tell({ pending: this.#entries.size > 0 || this.#acting > 0, failure: this.#failure() });
  }
}

function hasten(entry: Entry): void {
  if (entry.timer !== null) clearTimeout(entry.timer);
  entry.timer = null;
}
