import { anyItemsOf } from '../plan/apply-change.ts';
import type { ReviewMark } from '../plan/core/review-marks.ts';
import { reviewReasonLabels } from '../plan/core/review-reasons.ts';
import { kindOfMark } from '../plan/core/review-state.ts';
import type { PlanDocument } from '../plan/document.ts';
import { isListKind } from '../plan/kinds.ts';
import { kindTitle, namingField } from './item-name.ts';

/** What a mark "da rivedere" stands on, as people call it: "Obiettivo di performance: Sportello unico". */
export function markName(doc: PlanDocument, mark: Pick<ReviewMark, 'kind' | 'item' | 'reasons'>): string {
  const kind = kindOfMark(mark);
  if (mark.reasons.includes('passage')) return 'Passo non collocato';
  if (kind === null) return 'Testo della sezione';
  if (!isListKind(kind)) return kindTitle(kind);
  const item = anyItemsOf(doc, kind).find(({ id }) => id === mark.item);
  const words = item === undefined ? undefined : namingField({ ...item })?.words;
  return words === undefined ? kindTitle(kind) : `${kindTitle(kind)}: ${words}`;
}

/** Why to look at it, and where its texts look stale. */
export function markWords({ reasons, note }: Pick<ReviewMark, 'reasons' | 'note'>): string {
  const words = reasons.map((reason) => reviewReasonLabels[reason]).join('; ');
  return note === '' ? words : `${words} (${note})`;
}
