import { create } from 'zustand';

export const objectiveViews = ['list', 'by-structure', 'by-type'] as const;
export type ObjectiveView = (typeof objectiveViews)[number];

interface ObjectiveViewState {
  readonly view: ObjectiveView;
  readonly show: (view: ObjectiveView) => void;
}

/** How the objectives are looked at: who comes back from a sheet finds the table that led there. */
export const useObjectiveView = create<ObjectiveViewState>()((set) => ({
  view: 'list',
  show: (view) => set({ view }),
}));
