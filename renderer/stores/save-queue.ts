/** Stores one thing; resolves when the main process has answered, rejects when it could not. */
type Write = () => Promise<void>;

export interface QueueState {
  /** Something typed is not stored yet. */
  readonly pending: boolean;
  /** Why the oldest unsuccessful write failed; null when all that was tried is stored. */
  readonly failure: Error | null;
}

interface Entry {
  readonly write: Write;
  timer: ReturnType<typeof setTimeout> | null;
  failure: Error | null;
}

interface Timing {
  /** Milliseconds without typing after which a write is sent. */
  readonly pause: number;
  /** Milliseconds after which a failed write is tried again. */
  readonly retryAfter: number;
}

/**
 * Sends what is typed, one write at a time and in the order of typing, so that the change log tells what
 * happened as it happened. Under one key only the newest write counts; a failed one stays until it succeeds,
 * is replaced or is dropped, and does not hold up the others.
 */
export class SaveQueue {
  readonly #entries = new Map<string, Entry>();
  readonly #timing: Timing;
  readonly #tell: (state: QueueState) => void;
  #sending: Promise<void> | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;

  constructor(timing: Timing, tell: (state: QueueState) => void) {
    this.#timing = timing;
    this.#tell = tell;
  }

  /** Sends `write` after the pause, in place of an unsent one with the same key. */
  put(key: string, write: Write): void {
    const replaced = this.#take(key);
    // A failure that is being corrected stays visible until something is stored.
    const entry: Entry = { write, failure: replaced?.failure ?? null, timer: null };
    entry.timer = setTimeout(() => {
      entry.timer = null;
      void this.#send();
    }, this.#timing.pause);
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
   * Sends everything (or what is under `key`) at once, failed writes included.
   * Rejects with the first failure once all have been tried.
   */
  async flush(key?: string): Promise<void> {
    for (const [name, entry] of this.#entries) {
      if (key === undefined || key === name) hasten(entry);
    }
    this.#cancelRetry();
    // A sending that was just ending may have missed what is due now.
    do await this.#send();
    while ([...this.#entries.values()].some((entry) => entry.timer === null && entry.failure === null));
    const failed = key === undefined ? this.#failure() : (this.#entries.get(key)?.failure ?? null);
    if (failed !== null) throw failed;
  }

  #send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
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
    this.#tell({ pending: this.#entries.size > 0, failure: this.#failure() });
  }
}

function hasten(entry: Entry): void {
  if (entry.timer !== null) clearTimeout(entry.timer);
  entry.timer = null;
}
