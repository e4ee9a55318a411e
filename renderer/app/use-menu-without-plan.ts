import { useEffect } from 'react';
import { on } from '../api.ts';
import { useNotices } from '../stores/notice-store.ts';
import { noPlanNeeded } from './no-plan-needed.ts';

/** Says why nothing comes of what is chosen in the menu bar about a plan while none is open. */
export function useMenuWithoutPlan(planIsOpen: boolean): void {
  useEffect(() => {
    if (planIsOpen) return;
    return on.menu.command((command) => {
      if (noPlanNeeded.has(command)) return;
      useNotices
        .getState()
        .show({ tone: 'done', text: 'Nessun piano aperto: prima aprirne uno dall’elenco.' });
    });
  }, [planIsOpen]);
}
