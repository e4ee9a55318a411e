import { type KindName, kindOf } from '../plan/kinds.ts';
import { capital } from './capital.ts';

/** Where an item's name may stand, the best first. */
const namingFields = [
  'title',
  'name',
  'label',
  'activity',
  'description',
  'content',
  'profile',
  'outcome',
  'motivation',
  'code',
] as const;

/** The field by which people know an item, and its words; null when none is written yet. */
export function namingField(
  item: Readonly<Record<string, unknown>>,
): { readonly field: string; readonly words: string } | null {
  for (const field of namingFields) {
    const words = item[field];
    if (typeof words === 'string' && words.trim() !== '') return { field, words: words.trim() };
  }
  return null;
}

/** What an item is called when it has no name of its own: "Obiettivo di performance". */
export function kindTitle(kind: KindName): string {
  const { singular } = kindOf(kind).label;
  return capital(singular);
}
