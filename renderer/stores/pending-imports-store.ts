import { createStore } from 'zustand/vanilla';
import type { ReviewSummary } from '../../shared/contract/imports.ts';

interface PendingImports {
  readonly pending: readonly ReviewSummary[];
  /** Asks again; rejects when they cannot be read, and those of before stay. */
  readonly refresh: () => Promise<void>;
}

/** The imports that were left before their end. */
export function createPendingImportsStore(list: () => Promise<readonly ReviewSummary[]>) {
  let newest = 0;
  return createStore<PendingImports>()((set) => ({
    pending: [],
    refresh: async () => {
      newest += 1;
      const asked = newest;
      const pending = await list();
      // A database that was restored meanwhile has others.
      if (asked === newest) set({ pending });
    },
  }));
}
