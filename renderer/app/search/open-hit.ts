import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { PlanTarget } from '../../../shared/plan/target.ts';
import { goToSpot } from '../../sections/go-to-spot.ts';
import { useFindings } from '../../stores/findings-store.ts';
import type { SearchHit } from '../../stores/search-store.ts';

/** Shows what was found where it is edited: the sheet, the row or the text of its section. */
export function openHit({ target, sectionKey, snippet }: SearchHit, doc: PlanDocument): void {
  if (target.of === 'section') {
    // A word of the heading leads to the heading, which needs no editor to be seen.
    goToSpot(target, snippet.marks.length > 0 ? 'body' : null);
    return;
  }
  if (target.of === 'item' && target.kind === 'acceptedFindings') {
    useFindings.getState().openPanel();
    return;
  }
  goToSpot(target, null, pageOf(target, sectionKey, doc));
}

/** What belongs to no section is shown on the first; an attachment on the page of the section it was added to. */
export function pageOf(target: PlanTarget, sectionKey: string, doc: PlanDocument): string {
  if (sectionKey !== 'plan') return sectionKey;
  const section =
    target.of === 'item' && target.kind === 'attachments'
      ? doc.attachments.find(({ id }) => id === target.id)?.section
      : undefined;
  return section !== undefined && section in doc.sections ? section : '1';
}
