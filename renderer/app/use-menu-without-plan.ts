import { useEffect } from 'react';
import { on } from '../api.ts';
import { useNotices } from '../stores/notice-store.ts';

/** Says why nothing comes of what is chosen in the menu bar about a plan while none is open. */
export function useMenuWithoutPlan(planIsOpen: boolean): void {
  useEffect(() => {
    if (planIsOpen) return;
    return on.menu.command((command) => {
      // The commands that are about no plan.
      if (['help.about', 'help.report', 'verify-bundle', 'import-plan'].includes(command)) return;
      useNotices
        .getState()
        .show({ tone: 'done', text: 'Nessun piano aperto: prima aprirne uno dall’elenco.' });
    });
  }, [planIsOpen]);
}
