import { create } from 'zustand';
import { problemWords } from './problem-words.ts';

/** Something to tell once, at the foot of the window. */
export interface Notice {
  readonly tone: 'done' | 'error';
  readonly text: string;
  /** What can be done about it, e.g. "Annulla". */
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface NoticeState {
  readonly notice: (Notice & { readonly number: number }) | null;
  readonly show: (notice: Notice) => void;
  readonly dismiss: () => void;
}

/** One notice at a time: a newer one says what matters now. */
export const useNotices = create<NoticeState>()((set) => ({
  notice: null,
  // The number makes the same words, said again, a new notice.
  show: (notice) => set(({ notice: last }) => ({ notice: { ...notice, number: (last?.number ?? 0) + 1 } })),
  dismiss: () => set({ notice: null }),
}));

/** Tells why an action was not carried out; of an error that is no `PiaoError` only that it was unexpected. */
export function showError(error: unknown): void {
  showRefusal(problemWords(error));
}

/** Tells why what was asked for cannot be done. */
export function showRefusal(text: string): void {
  useNotices.getState().show({ tone: 'error', text });
}
