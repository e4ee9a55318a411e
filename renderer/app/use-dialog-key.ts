import { useEffect } from 'react';

/** Ctrl and a letter anywhere in the plan open a dialog; one that is open is finished first. */
export function useDialogKey(letter: string, open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== letter) return;
      // Handled here, the key does not reach the menu, which would do the same a second time.
      event.preventDefault();
      event.stopPropagation();
      if (document.querySelector('[role="dialog"]') === null) open();
    };
    // Before the text editor, which may have a use of its own for the key.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [letter, open]);
}
