import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { coatOfArmsOf } from '../../../../shared/plan/organisation/coat-of-arms.ts';
import { hasCover } from '../../../../shared/print/parts.ts';
import type { Picture } from '../../pictures/picture.ts';
import { coverPicture, type ReadContent } from '../cover-picture.ts';
import { bytesOf } from '../print-answer.ts';
import { cancelled, crashed, noAnswer } from '../print-errors.ts';
import type { PrintProcess, SpawnPrintProcess } from '../print-process.ts';
import { printResources } from '../resources.ts';
import { defaultTimeout } from '../run-print-job.ts';

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (cause: unknown) => void;
}

/** The process of a preview, and who waits for it. */
interface Running {
  readonly process: PrintProcess;
  readonly waiting: Waiting[];
  asked: number;
  /** Digest of the coat of arms that the process has; null: none. */
  arms: string | null;
  idle: NodeJS.Timeout | undefined;
}

/** A coat of arms, by its digest, and its picture if it can be shown. */
interface Shown {
  readonly arms: string | null;
  readonly picture: Picture | null;
}

export interface PreviewerOptions {
  /** Milliseconds after which a preview is given up, and its process ended. */
  readonly timeout?: number;
  /** Milliseconds without a question after which the process ends: a page that went away asks nothing more. */
  readonly longestIdle?: number;
  /** How many previews a process sets before a fresh one takes over: what it remembers must not grow for ever. */
  readonly longestService?: number;
}

/**
 * Previews of a plan as it is being written: the first starts a process that stays, so that those after it take no
 * longer than what changed needs. Whoever opens a preview closes it when it is no longer looked at.
 */
export class Previewer {
  readonly #spawner: SpawnPrintProcess;
  readonly #timeout: number;
  readonly #longestService: number;
  readonly #longestIdle: number;
  #running: Running | null = null;

  constructor(spawner: SpawnPrintProcess, options: PreviewerOptions = {}) {
    this.#spawner = spawner;
    this.#timeout = options.timeout ?? defaultTimeout;
    this.#longestService = options.longestService ?? 300;
    this.#longestIdle = options.longestIdle ?? 600_000;
  }

  /**
   * The plan, or a part of it, as `printPlan` prints it. The coat of arms is read when it is another than before, not at
   * every edit.
   * Throws `print.failed`, `print.no-answer`, `print.crashed`, `print.unavailable`, `print.cancelled` and what the plan is refused for.
   */
  async preview(doc: PlanDocument, part: string | null, readContent?: ReadContent): Promise<Uint8Array> {
    if (this.#running !== null && this.#running.asked >= this.#longestService) this.#retire(this.#running);
    const arms = coatOfArmsOf(doc)?.sha256 ?? null;
    const isKnown = arms === (this.#running?.arms ?? null);
    if (isKnown || !hasCover(doc, part ?? undefined)) return this.#ask(doc, part, null);
    const { picture } = await coverPicture(doc, { readContent });
    return this.#ask(doc, part, { arms, picture });
  }

  #ask(doc: PlanDocument, part: string | null, shown: Shown | null): Promise<Uint8Array> {
    const running = this.#running ?? this.#start();
    running.asked++;
    if (shown !== null) {
      running.arms = shown.arms;
      running.process.send({ type: 'preview-picture', picture: shown.picture });
    }
    clearTimeout(running.idle);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(running, noAnswer(this.#timeout)), this.#timeout);
      const settle =
        <Value>(finish: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(timer);
          finish(value);
        };
      running.waiting.push({ resolve: settle(resolve), reject: settle(reject) });
      running.process.send({ type: 'preview', doc, part });
    });
  }

  /** Ends the process; whoever still waits for a page is told that it was cancelled. */
  close(): void {
    if (this.#running !== null) this.#end(this.#running, cancelled());
  }

  #start(): Running {
    const running: Running = { process: this.#spawner(), waiting: [], asked: 0, arms: null, idle: undefined };
    this.#running = running;
    running.process.onMessage((answer) => {
      const next = running.waiting.shift();
      if (next !== undefined) settleWith(next, answer);
      if (running.waiting.length > 0) return;
      if (running !== this.#running) running.process.kill();
      else running.idle = setTimeout(() => this.#retire(running), this.#longestIdle);
    });
    running.process.onEnd((reason) => this.#end(running, crashed(reason)));
    running.process.send({ type: 'prepare-preview', ...printResources() });
    return running;
  }

  /** Nothing more is asked of it; it ends with its last answer. */
  #retire(running: Running): void {
    this.#running = null;
    if (running.waiting.length === 0) running.process.kill();
  }

  #end(running: Running, cause: unknown): void {
    if (running === this.#running) this.#running = null;
    clearTimeout(running.idle);
    for (const { reject } of running.waiting.splice(0)) reject(cause);
    running.process.kill();
  }
}

function settleWith({ resolve, reject }: Waiting, answer: unknown): void {
  try {
    resolve(bytesOf(answer));
  } catch (cause) {
    reject(cause);
  }
}
