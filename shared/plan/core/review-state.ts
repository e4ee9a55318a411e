import { anyItemsOf } from '../apply-change.ts';
import type { PlanDocument } from '../document.ts';
import { isListKind, type KindName, kindNames, kindOf, type ListKindName } from '../kinds.ts';
import type { ReviewMark } from './review-marks.ts';

/** The marks that a person still has to clear; what has been deleted since needs no look. */
export function openMarks(doc: PlanDocument): readonly ReviewMark[] {
  const open = doc.reviewMarks.filter(({ state }) => state === 'open');
  if (open.length === 0) return [];
  const ids = new Map<string, ReadonlySet<string>>();
  return open.filter((mark) => {
    const kind = kindOfMark(mark);
    if (kind === null) return mark.item in doc.sections;
    if (!isListKind(kind)) return true;
    const known = ids.get(kind) ?? new Set(anyItemsOf(doc, kind).map(({ id }) => id));
    ids.set(kind, known);
    return known.has(mark.item);
  });
}

/** Whether it comes of a document that was imported; the others come of last year's plan. */
export function isOfImport({ reasons }: Pick<ReviewMark, 'reasons'>): boolean {
  return reasons.some((reason) => reason === 'imported' || reason === 'finding' || reason === 'passage');
}

/** The kind of what is marked; null for the narrative of a section. */
export function kindOfMark({ kind }: Pick<ReviewMark, 'kind'>): KindName | null {
  return kindNames.find((name) => name === kind) ?? null;
}

export interface RemovableItem {
  readonly kind: ListKindName;
  readonly id: string;
}

/** What a rollover proposed to delete, and may be deleted from the list of marks; null for everything else. */
export function proposedForRemoval(mark: ReviewMark): RemovableItem | null {
  const kind = kindOfMark(mark);
  if (kind === null || !isListKind(kind)) return null;
  const proposed = mark.reasons.some((reason) => reason === 'ended' || reason === 'completed');
  return proposed ? { kind, id: mark.item } : null;
}

/** Where the person finds it: the section that owns its kind, or its own key. */
export function sectionOfMark(mark: Pick<ReviewMark, 'kind' | 'item'>): string {
  const kind = kindOfMark(mark);
  return kind === null ? mark.item : kindOf(kind).section;
}
