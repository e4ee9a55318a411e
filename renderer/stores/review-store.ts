import { createStore } from 'zustand/vanilla';
import { inReviewOrder, isSure, type ReviewEntry } from '../../shared/importing/review/review-entry.ts';
import {
  entriesSpokenOf,
  type ReviewDecision,
  type ReviewReport,
} from '../../shared/importing/review/review-report.ts';
import { problemWords } from './problem-words.ts';

/** What a review needs of the main process. Every function rejects with a `PiaoError`. */
export interface ReviewClient {
  readonly open: (reviewId: string) => Promise<{
    readonly fileName: string;
    readonly text: string;
    readonly report: ReviewReport;
    readonly decisions: Readonly<Record<string, ReviewDecision>>;
  }>;
  readonly corrected: (reviewId: string) => Promise<readonly string[]>;
  readonly decide: (
    reviewId: string,
    decisions: Readonly<Record<string, ReviewDecision | null>>,
  ) => Promise<void>;
}

/** An import that is looked through. */
export interface Review {
  readonly id: string;
  readonly fileName: string;
  readonly text: string;
  readonly report: ReviewReport;
  /** The entries in the order in which they are looked at. */
  readonly entries: readonly ReviewEntry[];
  /** Keys of the entries that something in the document speaks against. */
  readonly spokenOf: ReadonlySet<string>;
}

type Load =
  | { readonly state: 'none' }
  | { readonly state: 'loading'; readonly id: string }
  | { readonly state: 'failed'; readonly id: string; readonly message: string }
  | { readonly state: 'ready'; readonly review: Review };

interface ReviewState {
  readonly load: Load;
  /** By subject. */
  readonly decisions: Readonly<Record<string, ReviewDecision>>;
  readonly corrected: ReadonlySet<string>;
  /** Key of the entry that is shown. */
  readonly selected: string | null;
  readonly open: (reviewId: string) => Promise<void>;
  readonly close: () => void;
  readonly select: (key: string) => void;
  /** Shown at once, and taken back when it could not be stored; rejects then. */
  readonly decide: (decisions: Readonly<Record<string, ReviewDecision | null>>) => Promise<void>;
  /** Asks again which entries were corrected. */
  readonly refreshCorrected: () => Promise<void>;
}

const initial = {
  load: { state: 'none' as const },
  decisions: {},
  corrected: new Set<string>(),
  selected: null,
};

export function createReviewStore(client: ReviewClient) {
  return createStore<ReviewState>()((set, get) => ({
    ...initial,
    open: async (id) => {
      const load: Load = { state: 'loading', id };
      set({ ...initial, load });
      // Another one may have been asked for, or none, before the answer comes.
      const answer = (state: Partial<ReviewState>) => {
        if (get().load === load) set(state);
      };
      try {
        const { fileName, text, report, decisions } = await client.open(id);
        const corrected = new Set(await client.corrected(id));
        const spokenOf = entriesSpokenOf(report);
        const entries = inReviewOrder(report.entries, spokenOf);
        const review = { id, fileName, text, report, entries, spokenOf };
        const selected = nextOpen(entries, decisions, null) ?? entries[0]?.key ?? null;
        answer({ load: { state: 'ready', review }, decisions, corrected, selected });
      } catch (error) {
        const message = problemWords(error);
        answer({ load: { state: 'failed', id, message } });
      }
    },
    close: () => set(initial),
    select: (key) => set({ selected: key }),
    decide: async (decisions) => {
      const { load, decisions: before } = get();
      if (load.state !== 'ready') return;
      const { id } = load.review;
      set({ decisions: withDecisions(before, decisions) });
      try {
        await client.decide(id, decisions);
      } catch (error) {
        const back = Object.fromEntries(Object.keys(decisions).map((key) => [key, before[key] ?? null]));
        set(({ decisions: now }) => ({ decisions: withDecisions(now, back) }));
        throw error;
      }
    },
    refreshCorrected: async () => {
      const { load } = get();
      if (load.state !== 'ready') return;
      const corrected = new Set(await client.corrected(load.review.id));
      if (get().load === load) set({ corrected });
    },
  }));
}

function withDecisions(
  decisions: Readonly<Record<string, ReviewDecision>>,
  more: Readonly<Record<string, ReviewDecision | null>>,
): Readonly<Record<string, ReviewDecision>> {
  const all = { ...decisions, ...more };
  return Object.fromEntries(
    Object.entries(all).filter((pair): pair is [string, ReviewDecision] => pair[1] !== null),
  );
}

/** The next entry that nobody has decided on, going round from `after`; null when there is none left. */
export function nextOpen(
  entries: readonly ReviewEntry[],
  decisions: Readonly<Record<string, ReviewDecision>>,
  after: string | null,
): string | null {
  const at = entries.findIndex(({ key }) => key === after) + 1;
  const round = [...entries.slice(at), ...entries.slice(0, at)];
  return round.find(({ key }) => decisions[key] === undefined)?.key ?? null;
}

/** The sure entries that nobody has decided on. */
export function openSure(
  { entries, spokenOf }: Pick<Review, 'entries' | 'spokenOf'>,
  decisions: Readonly<Record<string, ReviewDecision>>,
): readonly string[] {
  return entries
    .filter((entry) => isSure(entry, spokenOf) && decisions[entry.key] === undefined)
    .map(({ key }) => key);
}
