import { assertNever } from '../../../shared/assert-never.ts';
import { homePage, lifePage } from '../../stores/navigation-store.ts';

/** Where the person is when they ask for help. */
export type Whereabouts =
  /** On the first screen; `shut` while the database does not open. */
  | { readonly at: 'start'; readonly shut: boolean }
  /** In the review of an imported document. */
  | { readonly at: 'import' }
  | { readonly at: 'plan'; readonly section: string };

/** Key of the page of the guide about the place from which it is opened. */
export function guideStart(where: Whereabouts): string {
  switch (where.at) {
    case 'start':
      return where.shut ? 'ripristino' : 'primo-avvio';
    case 'import':
      return 'importazione';
    case 'plan':
      return pageOfSection(where.section);
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
