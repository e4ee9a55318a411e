/** How the window answered when it was asked to store what is pending. */
export type FlushOutcome = 'saved' | 'unsaved' | 'no-answer';

/**
 * Holds the closing of the window until everything typed is stored.
 *
 * Asking is not having: the window may close only on the answer, or when `capMilliseconds` have passed,
 * because a page that hangs must not keep the computer from shutting down.
 */
export class FlushGate {
  readonly #ask: () => void;
  readonly #capMilliseconds: number;
  #pending: {
    readonly promise: Promise<FlushOutcome>;
    readonly settle: (outcome: FlushOutcome) => void;
  } | null = null;

  constructor(ask: () => void, capMilliseconds: number) {
    this.#ask = ask;
    this.#capMilliseconds = capMilliseconds;
  }

  /** Asks the window once; whoever calls again while it has not answered waits for the same answer. */
  flush(): Promise<FlushOutcome> {
    if (this.#pending !== null) return this.#pending.promise;
    const { promise, resolve } = Promise.withResolvers<FlushOutcome>();
    const timer = setTimeout(() => this.#settle('no-answer'), this.#capMilliseconds);
    const settle = (outcome: FlushOutcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    this.#pending = { promise, settle };
    this.#ask();
    return promise;
  }

  /** The window's answer. One that comes when nobody asked changes nothing. */
  acknowledge(saved: boolean): void {
    this.#settle(saved ? 'saved' : 'unsaved');
  }

  #settle(outcome: FlushOutcome): void {
    const pending = this.#pending;
    this.#pending = null;
    pending?.settle(outcome);
  }
}
