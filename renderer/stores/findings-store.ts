import { create } from 'zustand';
import type { Finding } from '../../shared/checks/finding.ts';

interface FindingsState {
  /** In the order of `checkPlan`, accepted ones left out; null until the first check has run. */
  readonly findings: readonly Finding[] | null;
  readonly panelOpen: boolean;
  readonly setFindings: (findings: readonly Finding[] | null) => void;
  readonly togglePanel: () => void;
  readonly closePanel: () => void;
}

/** What the checks say about the open plan. */
export const useFindings = create<FindingsState>()((set) => ({
  findings: null,
  panelOpen: false,
  setFindings: (findings) => set({ findings }),
  togglePanel: () => set(({ panelOpen }) => ({ panelOpen: !panelOpen })),
  closePanel: () => set({ panelOpen: false }),
}));
