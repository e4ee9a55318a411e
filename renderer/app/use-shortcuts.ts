import { useEffect } from 'react';
import { isUnsettled } from '../components/fields/settle-typing.ts';
import { redo, save, undo } from '../sections/history.ts';
import { planStore } from '../stores/use-plan.ts';

/** Undo, redo and save from the keyboard, while a plan is open. */
export function useShortcuts(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const action = actionFor(event);
      if (action === null) return;
      if (isInDialog(event.target)) {
        // With a button focused, Chromium would undo in the field of the plan that was typed in last.
        if (!isTextInput(event.target)) event.preventDefault();
        return;
      }
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
      return ownsUndo(event.target) ? null : event.shiftKey ? redo : undo;
    case 'y':
      return ownsUndo(event.target) ? null : redo;
    default:
      return null;
  }
}

/**
 * The focused field's own undo and redo come first: while what is typed in it is not stored yet, and always in a field
 * that belongs to no plan, such as a search box.
 */
function ownsUndo(target: EventTarget | null): boolean {
  if (!isTextInput(target)) return false;
  if (isUnsettled(target)) return true;
  return !target.id.includes('/') || target.id in planStore.getState().drafts;
}

function isTextInput(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  // A list to choose from is an input that nobody types in.
  return (
    target instanceof HTMLInputElement && !target.readOnly && !['checkbox', 'radio'].includes(target.type)
  );
}

/** A dialog stands before the plan, which must not change behind it. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}
