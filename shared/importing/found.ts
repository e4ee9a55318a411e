import type { Line, LineRange } from './source.ts';
import { spanning } from './source.ts';

/**
 * How surely something was read: `certain` by its own label and complete, `probable` by its shape or with a
 * mended fault, `doubtful` where a person should look first.
 */
export const confidences = ['certain', 'probable', 'doubtful'] as const;
export type Confidence = (typeof confidences)[number];

/** An item as a recogniser hands it on: with the lines that it was read from. */
export interface Found<T> {
  readonly item: T;
  readonly lines: LineRange;
  readonly confidence: Confidence;
}

export function found<T>(item: T, lines: readonly Line[], confidence: Confidence = 'certain'): Found<T> {
  return { item, lines: spanning(lines), confidence };
}

/** Something in the source that does not add up or was mended; `item` is the id of what it speaks of. */
export interface Remark {
  readonly code: string;
  /** One or two Italian sentences: what stands there, what is wrong with it, what to do. */
  readonly message: string;
  readonly lines: LineRange | null;
  readonly item?: string;
  /** Field of the item, or the place in the document when there is no item: keys from the root. */
  readonly place?: readonly (string | number)[];
}

/** What the recognisers share: which lines are spoken for, and what they noticed. */
export class Ledger {
  readonly remarks: Remark[] = [];
  /** Lines that belong to an item and to none of its fields: they go nowhere and are told. */
  readonly unplaced: Line[] = [];
  readonly #claimed = new Set<number>();

  claim(...lines: readonly (Line | undefined)[]): void {
    for (const line of lines) if (line !== undefined) this.#claimed.add(line.index);
  }

  leave(line: Line): void {
    this.claim(line);
    this.unplaced.push(line);
  }

  isFree(line: Line): boolean {
    return !this.#claimed.has(line.index);
  }

  remark(remark: Remark): void {
    this.remarks.push(remark);
  }
}
