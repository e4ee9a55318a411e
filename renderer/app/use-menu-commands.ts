import { useEffect, useRef } from 'react';
import { on } from '../api.ts';
import { redo, save, undo } from '../sections/history.ts';
import { lifePage, useNavigation } from '../stores/navigation-store.ts';

interface PlanCommands {
  readonly preview: () => void;
  readonly print: () => void;
  readonly paper: () => void;
  readonly exportPlan: () => void;
  readonly exportBundle: () => void;
  readonly actTexts: () => void;
  readonly compare: () => void;
  readonly rollOver: () => void;
  readonly search: () => void;
  readonly replace: () => void;
}

/** Carries out what is chosen in the menu bar about the open plan. */
export function useMenuCommands(commands: PlanCommands): void {
  const latest = useRef(commands);
  latest.current = commands;
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
          case 'preview':
            return latest.current.preview();
          case 'print-paper':
            return latest.current.paper();
          case 'print-pdf':
            return latest.current.print();
          case 'export-plan':
            return latest.current.exportPlan();
          case 'act-texts':
            return latest.current.actTexts();
          case 'export-bundle':
            return latest.current.exportBundle();
          case 'life':
            return useNavigation.getState().goTo({ section: lifePage });
          case 'roll-over':
            return latest.current.rollOver();
          case 'compare':
            return latest.current.compare();
          case 'search':
            return latest.current.search();
          case 'replace':
            return latest.current.replace();
        }
      }),
    [],
  );
}
