import { createStore } from 'zustand/vanilla';
import type { PlanHeader, PlanKind, PlanStatus } from '../../shared/plan/core/header.ts';
import { problemWords } from './problem-words.ts';

export interface PlanSummary {
  readonly id: string;
  readonly administrationName: string;
  readonly firstYear: number | null;
  readonly kind: PlanKind;
  readonly status: PlanStatus;
  readonly revision: number;
  readonly basedOn: PlanHeader['basedOn'];
  /** It came from a file. */
  readonly imported: boolean;
  /** ISO instants. */
  readonly createdAt: string;
  /** Of the last write. */
  readonly updatedAt: string;
}

type Plans =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly list: readonly PlanSummary[] }
  | { readonly state: 'failed'; readonly message: string };

interface PlansState {
  readonly plans: Plans;
  readonly refresh: () => Promise<void>;
}

/** The plans of this computer, as the start screen lists them. */
export function createPlansStore(list: () => Promise<readonly PlanSummary[]>) {
  return createStore<PlansState>()((set) => ({
    plans: { state: 'loading' },
    refresh: async () => {
      try {
        set({ plans: { state: 'ready', list: await list() } });
      } catch (error) {
        set({ plans: { state: 'failed', message: problemWords(error) } });
      }
    },
  }));
}
