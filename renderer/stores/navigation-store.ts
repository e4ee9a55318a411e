import { create } from 'zustand';
import type { ListKindName } from '../../shared/plan/kinds.ts';

/** An item whose sheet is open. */
export interface OpenItem {
  readonly kind: ListKindName;
  readonly id: string;
}

interface NavigationState {
  /** Key of the section that is shown, `homePage` or `lifePage`. */
  readonly section: string;
  /** Null shows the section itself. */
  readonly item: OpenItem | null;
  /** `fieldKey` of the field to focus once it is drawn; null when there is none to focus. */
  readonly focus: string | null;
  readonly goTo: (place: { section: string; item?: OpenItem | null; focus?: string | null }) => void;
  readonly focused: () => void;
}

/** The page of the whole plan, where a plan opens. No section has this key. */
export const homePage = 'home';

/** The page of the plan's road to the Giunta. No section has this key. */
export const lifePage = 'life';

/** Where in the open plan the person is. */
export const useNavigation = create<NavigationState>()((set) => ({
  section: homePage,
  item: null,
  focus: null,
  goTo: ({ section, item = null, focus = null }) => set({ section, item, focus }),
  focused: () => set({ focus: null }),
}));
