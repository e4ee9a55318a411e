import { useEffect } from 'react';
import { redo, save, undo } from '../sections/history.ts';
import { planStore } from '../stores/use-plan.ts';

/** Undo, redo and save from the keyboard, while a plan is open. */
export function useShortcuts(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const action = actionFor(event);
      if (action === null) return;
      // Handled here, the key does not reach the menu, which would do the same a second time.
      event.preventDefault();
      void action();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function actionFor(event: KeyboardEvent): (() => Promise<void>) | null {
  switch (event.key.toLowerCase()) {
    case 's':
      return save;
    case 'z':
      if (event.shiftKey) return redo;
      return ownsUndo(event.target) ? null : undo;
    case 'y':
      return redo;
    default:
      return null;
  }
}

/**
 * The focused field's own undo comes first: while what is typed in it is not stored yet, and always in a field
 * that belongs to no plan, such as a search box.
 */
function ownsUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  if (target.type === 'checkbox') return false;
  return !target.id.includes('/') || target.id in planStore.getState().drafts;
}
