import { create } from 'zustand';

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

/** Tells why an action was not carried out. Errors reach here as `PiaoError`s, with a sentence for people. */
export function showError(error: unknown): void {
  useNotices.getState().show({ tone: 'error', text: error instanceof Error ? error.message : String(error) });
}
