import { assertNever } from '../../../shared/assert-never.ts';
import type { GuidePlace } from '../../../shared/guide/guide.ts';
import { homePage, lifePage } from '../../stores/navigation-store.ts';

/** Where the person is when they ask for help. */
export type Whereabouts =
  /** On the first screen; `shut` while the database does not open. */
  | { readonly at: 'start'; readonly shut: boolean }
  /** In the review of an imported document. */
  | { readonly at: 'import' }
  | { readonly at: 'plan'; readonly section: string };

/** The page of the guide about the place from which it is opened. */
export function guideStart(where: Whereabouts): GuidePlace {
  switch (where.at) {
    case 'start':
      return where.shut
        ? { page: 'ripristino', anchor: 'quando-larchivio-non-si-apre' }
        : { page: 'primo-avvio', anchor: null };
    case 'import':
      return { page: 'importazione', anchor: null };
    case 'plan':
      return { page: pageOfSection(where.section), anchor: null };
    default:
      return assertNever(where, 'unknown place of the window');
  }
}

function pageOfSection(section: string): string {
  if (section === homePage) return 'controlli';
  if (section === lifePage) return 'giunta';
  if (section.startsWith('2.3')) return 'rischio';
  // 3.3.5 is training, which is written like any other section.
  if (section.startsWith('3.3') && section !== '3.3.5') return 'fabbisogno';
  return 'redazione';
}
