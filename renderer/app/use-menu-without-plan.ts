import { useEffect } from 'react';
import type { MenuCommand } from '../../shared/contract/menu.ts';
import { on } from '../api.ts';
import { useNotices } from '../stores/notice-store.ts';

/** The commands that are about no plan. */
const noPlanNeeded = new Set<MenuCommand>([
  'help.guide',
  'help.about',
  'help.report',
  'verify-bundle',
  'import-plan',
]);

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
