import { createStore } from 'zustand/vanilla';
import type { PlanTarget } from '../../shared/plan/target.ts';
import { problemWords } from './problem-words.ts';

/** `marks`: the found words as indices into `text`, `end` excluded, in order and apart. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

export interface SearchHit {
  readonly target: PlanTarget;
  readonly title: MarkedText;
  readonly snippet: MarkedText;
  readonly sectionKey: string;
}

export type SearchAnswer =
  | { readonly state: 'none' }
  | { readonly state: 'found'; readonly hits: readonly SearchHit[] }
  | { readonly state: 'failed'; readonly message: string };

interface SearchState {
  readonly query: string;
  /** To the query that was last answered: it stays on the screen while the next one is under way. */
  readonly answer: SearchAnswer;
  readonly ask: (query: string) => void;
  /** Nothing that is still under way is of interest any more. */
  readonly stop: () => void;
}

/**
 * A search box: asks when typing has rested for `pause` milliseconds; an answer that comes after a newer question
 * is dropped.
 */
export function createSearchStore(find: (query: string) => Promise<readonly SearchHit[]>, pause = 150) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  return createStore<SearchState>()((set) => {
    const answer = async (query: string, turn: number) => {
      const next = await find(query).then(
        (hits): SearchAnswer => ({ state: 'found', hits }),
        (error: unknown): SearchAnswer => ({
          state: 'failed',
          message: problemWords(error),
        }),
      );
      if (turn === latest) set({ answer: next });
    };
    const stop = () => {
      clearTimeout(timer);
      latest += 1;
    };
    return {
      query: '',
      answer: { state: 'none' },
      stop,
      ask: (query) => {
        stop();
        const turn = latest;
        if (query.trim() === '') return set({ query, answer: { state: 'none' } });
        set({ query });
        timer = setTimeout(() => void answer(query, turn), pause);
      },
    };
  });
}
