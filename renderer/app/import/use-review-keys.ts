import { useEffect, useRef } from 'react';
import type { EntryActions } from './entry-panel.tsx';

/** The keys of the review that work wherever the focus is, dialogs apart. */
export function useReviewKeys(actions: Pick<EntryActions, 'onAccept' | 'onPrevious' | 'onNext'>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return;
      const act = actionOf(event.key, latest.current);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    // Before the editor of texts hears Ctrl+Enter, which would break a line.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

function actionOf(
  key: string,
  { onAccept, onPrevious, onNext }: Pick<EntryActions, 'onAccept' | 'onPrevious' | 'onNext'>,
): (() => void) | null {
  switch (key) {
    case 'Enter':
      return onAccept;
    case 'PageDown':
      return onNext;
    case 'PageUp':
      return onPrevious;
    default:
      return null;
  }
}
