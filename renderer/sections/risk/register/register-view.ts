import { create } from 'zustand';
import type { MapCell } from '../risk-counts.ts';

export const groupings = ['none', 'area', 'office', 'level'] as const;
export const sortings = ['plan', 'score', 'name'] as const;
export const traits = ['all', 'changed', 'unmeasured', 'unrated', 'mismatch'] as const;

/** How the register is looked at. */
export interface RegisterView {
  readonly search: string;
  /** Of an area; empty for all. */
  readonly area: string;
  readonly office: string;
  readonly level: string;
  readonly trait: (typeof traits)[number];
  readonly cell: MapCell | null;
  readonly grouping: (typeof groupings)[number];
  readonly sorting: (typeof sortings)[number];
  /** As a list to read and choose from, or as a table to write in. */
  readonly as: 'list' | 'table';
}

/** Every event, area by area. */
export const wholeRegister: RegisterView = {
  search: '',
  area: '',
  office: '',
  level: '',
  trait: 'all',
  cell: null,
  grouping: 'area',
  sorting: 'plan',
  as: 'list',
};

/** What a view leaves out is shown again; how it groups and sorts stays. */
export const nothingFiltered: Partial<RegisterView> = {
  search: '',
  area: '',
  office: '',
  level: '',
  trait: 'all',
  cell: null,
};

interface RegisterViews {
  /** By plan, kept while the person is elsewhere. */
  readonly views: Readonly<Record<string, RegisterView>>;
  readonly look: (planId: string, view: Partial<RegisterView>) => void;
}

export const useRegisterViews = create<RegisterViews>()((set) => ({
  views: {},
  look: (planId, view) =>
    set(({ views }) => ({ views: { ...views, [planId]: { ...wholeRegister, ...views[planId], ...view } } })),
}));

/** Only the events of one cell of the map. */
export function showRegisterCell(planId: string, cell: MapCell): void {
  useRegisterViews.getState().look(planId, { ...nothingFiltered, cell });
}
