import { kindOf } from '../../plan/kinds.ts';
import { placeOfPath } from '../../plan/place-of-path.ts';
import type { LineRange } from '../source.ts';
import type { ReviewEntry } from './review-entry.ts';

/** The section that a path of the report leads into; null for the header, or for none. */
export function sectionOfPath(path: string): string | null {
  const place = placeOfPath(path);
  if (place === null) return null;
  return place.of === 'section' ? place.key : kindOf(place.kind).section;
}

/** The section of the document in which lines stand: the last that begins before them. */
export function sectionOfLines(entries: readonly ReviewEntry[], lines: LineRange | null): string {
  if (lines === null) return 'premise';
  const begun = entries.flatMap(({ target, lines: [own] }) =>
    target?.of === 'section' && own !== undefined && own[0] <= lines[0] ? [{ ...target, at: own[0] }] : [],
  );
  return begun.toSorted((a, b) => b.at - a.at)[0]?.key ?? 'premise';
}
