import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { on } from '../../api.ts';
import { useDesk } from '../../stores/desk-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { planStore } from '../../stores/use-plan.ts';
import { reviewStore } from '../../stores/use-review.ts';
import { guideStart, type Whereabouts } from './guide-start.ts';

/** Much text, that hardly any start needs. */
const GuideWindow = lazy(() =>
  import('./guide-window.tsx').then((module) => ({ default: module.GuideWindow })),
);

/** The guide, from the menu or with F1, at the page about the place where the person is. */
export function GuideDialog() {
  const [start, setStart] = useState<string | null>(null);
  const open = useCallback(() => {
    // A dialog that is open is finished first.
    if (document.querySelector('[role="dialog"]') !== null) return;
    setStart(guideStart(whereabouts()));
  }, []);
  useEffect(
    () =>
      on.menu.command((command) => {
        if (command === 'help.guide') open();
      }),
    [open],
  );
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      // Handled here, the key does not reach the menu, which would do the same a second time.
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [open]);
  return start === null ? null : (
    <Suspense fallback={null}>
      <GuideWindow start={start} onClose={() => setStart(null)} />
    </Suspense>
  );
}

function whereabouts(): Whereabouts {
  // Under review a document is open like a plan, so this is asked first.
  if (reviewStore.getState().load.state === 'ready') return { at: 'import' };
  if (planStore.getState().load.state === 'ready') {
    return { at: 'plan', section: useNavigation.getState().section };
  }
  return { at: 'start', shut: useDesk.getState().state?.problem != null };
}
