import { kindTitle, namingField } from '../../../shared/labels/item-name.ts';
import { anyItemsOf } from '../../../shared/plan/apply-change.ts';
import { compareSectionKeys } from '../../../shared/plan/core/sections.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { Occurrence } from '../../../shared/plan/find-replace.ts';
import { kindOf } from '../../../shared/plan/kinds.ts';
import type { PlanTarget } from '../../../shared/plan/target.ts';
import { fieldLabel } from '../../components/history/entry-words.ts';
import { fieldKey } from '../../stores/field-target.ts';

/** The occurrences of one section of the plan. */
export interface OccurrenceGroup {
  readonly sectionKey: string;
  /** As the section is headed. */
  readonly heading: string;
  readonly occurrences: readonly Occurrence[];
}

/** One name per occurrence, the same as long as its field is not written. */
export function occurrenceKey({ target, field, index }: Occurrence): string {
  return `${fieldKey(target, field)}/${index}`;
}

/** By section, in the order of the plan; what belongs to none comes last. */
export function groupOccurrences(
  doc: PlanDocument,
  found: readonly Occurrence[],
): readonly OccurrenceGroup[] {
  return [...Map.groupBy(found, ({ target }) => sectionOf(target))]
    .sort(([a], [b]) => Number(a === 'plan') - Number(b === 'plan') || compareSectionKeys(a, b))
    .map(([sectionKey, occurrences]) => ({ sectionKey, heading: headingOf(doc, sectionKey), occurrences }));
}

export function sectionOf(target: PlanTarget): string {
  return target.of === 'section' ? target.key : kindOf(target.kind).section;
}

/** "Obiettivo di performance «Censimento stalli disabili» · Fonte". */
export function placeWords(doc: PlanDocument, { target, field }: Occurrence): string {
  return `${thingWords(doc, target)} · ${fieldLabel(target, field)}`;
}

function thingWords(doc: PlanDocument, target: PlanTarget): string {
  if (target.of === 'section') return 'Sezione';
  const title = kindTitle(target.kind);
  if (target.of === 'single') return title;
  const item = anyItemsOf(doc, target.kind).find(({ id }) => id === target.id);
  const name = item === undefined ? undefined : namingField({ ...item })?.words;
  return name === undefined ? title : `${title} «${shorten(name)}»`;
}

function headingOf(doc: PlanDocument, key: string): string {
  if (key === 'plan') return 'Tutto il piano';
  return [doc.sections[key]?.number ?? key, doc.sections[key]?.title ?? ''].filter(Boolean).join(' ');
}

function shorten(name: string): string {
  return name.length <= 70 ? name : `${name.slice(0, 70)}…`;
}

/** "12 occorrenze in 3 sezioni", said aloud too. */
export function foundWords(query: string, groups: readonly OccurrenceGroup[]): string {
  if (query === '') return 'Scrivere il testo da cercare: gli accenti contano.';
  const count = groups.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
  if (count === 0) return 'Nessuna occorrenza.';
  const sections = groups.length === 1 ? '1 sezione' : `${groups.length} sezioni`;
  return `${countWords(count)} in ${sections}`;
}

export function countWords(count: number): string {
  return count === 1 ? '1 occorrenza' : `${count} occorrenze`;
}

/** What was done: "Sostituite 12 occorrenze in 8 voci." */
export function replacedWords(occurrences: number, things: number): string {
  const verb = occurrences === 1 ? 'Sostituita' : 'Sostituite';
  return `${verb} ${countWords(occurrences)} in ${things === 1 ? '1 voce' : `${things} voci`}.`;
}
