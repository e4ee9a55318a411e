import { create } from 'zustand';
import type { Sorting } from './row-order.ts';

/** How a table is looked at, kept while the person is elsewhere in the plan. */
export interface GridView {
  readonly search: string;
  readonly sorting: Sorting | null;
}

interface GridViews {
  /** By plan and kind. */
  readonly views: Readonly<Record<string, GridView>>;
  readonly look: (key: string, view: Partial<GridView>) => void;
}

/** Every row, in the order of the plan. */
export const wholeView: GridView = { search: '', sorting: null };

export const useGridViews = create<GridViews>()((set) => ({
  views: {},
  look: (key, view) =>
    set(({ views }) => ({ views: { ...views, [key]: { ...wholeView, ...views[key], ...view } } })),
}));
