import { fold } from '../labels/fold.ts';
import type { GuidePage, GuidePlace } from './guide.ts';
import { blockText, inlineText } from './guide-text.ts';

/** A part of a page, from one heading to the next, that holds all the words. */
export interface GuideHit {
  readonly place: GuidePlace;
  readonly page: string;
  /** Null for what stands before the first heading. */
  readonly heading: string | null;
}

/** The parts of the guide in which every word occurs, also as the beginning or middle of a longer one. */
export function searchGuide(pages: readonly GuidePage[], query: string): readonly GuideHit[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return pages.flatMap((page) =>
    partsOf(page).flatMap(({ anchor, heading, text }) => {
      const folded = fold(`${page.title} ${text}`);
      const found = words.every((word) => folded.includes(word));
      return found ? [{ place: { page: page.key, anchor }, page: page.title, heading }] : [];
    }),
  );
}

function partsOf(page: GuidePage) {
  const parts: { anchor: string | null; heading: string | null; text: string }[] = [
    { anchor: null, heading: null, text: '' },
  ];
  for (const block of page.blocks) {
    if (block.as === 'heading')
      parts.push({ anchor: block.anchor, heading: inlineText(block.content), text: '' });
    const part = parts.at(-1);
    if (part !== undefined) part.text += ` ${blockText(block)}`;
  }
  return parts;
}
