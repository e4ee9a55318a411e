import { useEffect } from 'react';
import { on } from '../../api.ts';
import { redo, save, undo } from '../../sections/history.ts';
import { useNotices } from '../../stores/notice-store.ts';
import { noPlanNeeded } from '../no-plan-needed.ts';

/** Carries out what is chosen in the menu bar while an import is looked through. */
export function useReviewMenu(): void {
  useEffect(
    () =>
      on.menu.command((command) => {
        switch (command) {
          case 'undo':
            return void undo();
          case 'redo':
            return void redo();
          case 'save':
            return void save();
          default:
            if (noPlanNeeded.has(command)) return;
            useNotices.getState().show({
              tone: 'done',
              text: 'Prima va creato il piano: il documento importato è ancora in esame.',
            });
        }
      }),
    [],
  );
}
