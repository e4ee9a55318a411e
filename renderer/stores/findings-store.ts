import { create } from 'zustand';
import type { Acceptance, SortedFindings } from '../../shared/checks/acceptances.ts';
import type { Finding } from '../../shared/checks/finding.ts';

interface FindingsState {
  /** In the order of `checkPlan`, accepted ones left out; null until the first check has run. */
  readonly findings: readonly Finding[] | null;
  readonly acceptances: readonly Acceptance[];
  readonly panelOpen: boolean;
  /** Null forgets them. */
  readonly setFindings: (sorted: SortedFindings | null) => void;
  readonly openPanel: () => void;
  readonly togglePanel: () => void;
  readonly closePanel: () => void;
}

/** What the checks say about the open plan. */
export const useFindings = create<FindingsState>()((set) => ({
  findings: null,
  acceptances: [],
  panelOpen: false,
  setFindings: (sorted) => set({ findings: sorted?.open ?? null, acceptances: sorted?.acceptances ?? [] }),
  openPanel: () => set({ panelOpen: true }),
  togglePanel: () => set(({ panelOpen }) => ({ panelOpen: !panelOpen })),
  closePanel: () => set({ panelOpen: false }),
}));
