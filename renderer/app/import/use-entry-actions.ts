import { type RefObject, useRef } from 'react';
import { findingsSeenWith } from '../../../shared/importing/review/open-notes.ts';
import type { ReviewDecision } from '../../../shared/importing/review/review-report.ts';
import { settleTyping } from '../../components/fields/settle-typing.ts';
import { showRefusal, useNotices } from '../../stores/notice-store.ts';
import { nextOpen } from '../../stores/review-store.ts';
import { planStore } from '../../stores/use-plan.ts';
import { reviewStore, useOpenReview } from '../../stores/use-review.ts';
import { decide } from './decide.ts';
import type { EntryActions } from './entry-panel.tsx';

/**
 * What can be done with the entry that is shown. Who works in its form goes on in the next form; who works in the list
 * stays there.
 *
 * @param panel the form; its heading gets the focus
 * @param show brings an entry before the person
 */
export function useEntryActions(
  panel: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLHeadingElement | null>,
  show: (key: string) => void,
): EntryActions {
  const { id, entries, report } = useOpenReview();
  const latest = useRef(show);
  latest.current = show;

  const isInForm = () => panel.current?.contains(document.activeElement) === true;
  const goTo = (key: string | null, inForm = isInForm()) => {
    // A name that is typed but not closed yet would go with the form that holds it.
    settleTyping();
    if (key === null) {
      useNotices
        .getState()
        .show({ tone: 'done', text: 'Tutte le voci sono esaminate: si può creare il piano.' });
      return;
    }
    latest.current(key);
    // The buttons of the entry that is left are gone.
    if (inForm) setTimeout(() => heading.current?.focus());
  };
  const current = () => {
    const { selected } = reviewStore.getState();
    return entries.find(({ key }) => key === selected) ?? null;
  };
  const settle = async (decision: ReviewDecision) => {
    const entry = current();
    if (entry === null || (decision === 'discarded' && entry.target === null)) return;
    settleTyping();
    const unreadable = decision === 'accepted' ? unreadableIn(entry.key) : null;
    if (unreadable !== null) return showRefusal(unreadable);
    // The button that was pressed is another as soon as the decision shows.
    const inForm = isInForm();
    const stored = await decide(id, {
      [entry.key]: decision,
      ...findingsSeenWith(report, entry.key),
    });
    // Whoever went elsewhere meanwhile stays there.
    if (current()?.key !== entry.key) return;
    if (stored) goTo(nextOpen(entries, reviewStore.getState().decisions, entry.key), inForm);
    else if (inForm) heading.current?.focus();
  };
  const step = (by: number) => {
    const at = entries.findIndex(({ key }) => key === reviewStore.getState().selected);
    const next = entries[Math.max(0, Math.min(entries.length - 1, at + by))];
    if (next !== undefined) goTo(next.key);
  };
  return {
    onAccept: () => void settle('accepted'),
    onDiscard: () => void settle('discarded'),
    onReopen: () => {
      const entry = current();
      if (entry !== null) void decide(id, { [entry.key]: null });
      setTimeout(() => heading.current?.focus());
    },
    onPrevious: () => step(-1),
    onNext: () => step(1),
  };
}

/** Why a value in the form of an entry cannot be stored; null when all of them can. */
function unreadableIn(key: string): string | null {
  const drafts = Object.entries(planStore.getState().drafts);
  return (
    drafts.find(([field, { problem }]) => problem !== null && field.startsWith(`${key}/`))?.[1].problem ??
    null
  );
}
