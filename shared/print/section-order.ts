import { chapters, compareSectionKeys, standardSections } from '../plan/core/sections.ts';
import type { PlanDocument } from '../plan/document.ts';
import { isBlank } from './cells.ts';
import { ownsItems } from './sections/index.ts';

/** A place in the plan where a heading is printed; `key` may have neither text nor tables of its own. */
export type SectionPlace = {
  readonly key: string;
  readonly level: number;
  readonly number: string;
  readonly title: string;
};

/** The sections that are only headings; "3.3" is in the Piano-tipo but carries no text there. */
const headingsOnly: Readonly<Record<string, string>> = {
  ...Object.fromEntries(chapters.map((chapter) => [chapter.key, chapter.title])),
  '3.3': 'Piano triennale dei fabbisogni di personale',
};

const deepestSection = 4;

/**
 * Every heading of the plan in printing order, with the headings above it, so that no level is skipped:
 * the sections that the document has, and those of the Piano-tipo that own something.
 */
export function sectionPlaces(doc: PlanDocument): SectionPlace[] {
  const owned = standardSections.map(({ key }) => key).filter((key) => ownsItems(doc, key));
  const named = new Set([...Object.keys(doc.sections), ...owned]);
  const all = new Set([...named].flatMap((key) => [...ancestorsOf(key), key]));
  return [...all].sort(compareSectionKeys).map((key) => placeOf(doc, key));
}

/** `2.3.art-8` → `2`, `2.3`. */
export function ancestorsOf(key: string): string[] {
  const parts = key.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

/** The heading of a section, whether or not the plan has it. */
export function placeOf(doc: PlanDocument, key: string): SectionPlace {
  const standard = standardSections.find((section) => section.key === key);
  const own = doc.sections[key];
  const number = own?.number || standard?.number || (key === 'premise' ? '' : key);
  const written = own === undefined || isBlank(own.title) ? undefined : own.title;
  const title = written ?? standard?.title ?? headingsOnly[key] ?? `Sezione ${key}`;
  const level = Math.min(ancestorsOf(key).length + 1, deepestSection);
  return { key, level, number: own === undefined ? number : own.number, title };
}

/** True when `key` is the part asked for or stands within it. */
export function isWithin(key: string, part: string): boolean {
  return key === part || key.startsWith(`${part}.`);
}
