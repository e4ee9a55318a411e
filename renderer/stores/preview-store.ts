import { create } from 'zustand';

/** What the preview shows: the section that is being written, or everything. */
export type PreviewScope = 'section' | 'whole';

interface PreviewState {
  readonly open: boolean;
  readonly scope: PreviewScope;
  /** Of the width that fits: 1 shows a page as wide as the panel. */
  readonly zoom: number;
  readonly toggle: () => void;
  readonly close: () => void;
  readonly show: (scope: PreviewScope) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

const zoomSteps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** How the person looks at the printed plan. */
export const usePreview = create<PreviewState>()((set) => ({
  open: false,
  scope: 'section',
  zoom: 1,
  toggle: () => set(({ open }) => ({ open: !open })),
  close: () => set({ open: false }),
  show: (scope) => set({ scope }),
  zoomIn: () => set(({ zoom }) => ({ zoom: zoomSteps.find((step) => step > zoom) ?? zoom })),
  zoomOut: () => set(({ zoom }) => ({ zoom: zoomSteps.findLast((step) => step < zoom) ?? zoom })),
  fit: () => set({ zoom: 1 }),
}));
