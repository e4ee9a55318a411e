import type { GuidePlace } from '../../../shared/guide/guide.ts';
import { homePage, lifePage } from '../../stores/navigation-store.ts';

/** Where the person is when they ask for help; `section` is null while no plan is open. */
interface Whereabouts {
  readonly section: string | null;
}

/** The page of the guide about the place from which it is opened. */
export function guideStart({ section }: Whereabouts): GuidePlace {
  return { page: section === null ? 'primo-avvio' : pageOfSection(section), anchor: null };
}

function pageOfSection(section: string): string {
  if (section === homePage) return 'controlli';
  if (section === lifePage) return 'giunta';
  if (section.startsWith('2.3')) return 'rischio';
  // 3.3.5 is training, which is written like any other section.
  if (section.startsWith('3.3') && section !== '3.3.5') return 'fabbisogno';
  return 'redazione';
}
