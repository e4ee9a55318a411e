import { useEffect } from 'react';

/** Ctrl+K anywhere in the plan; a dialog that is open is finished first. */
export function useSearchKey(search: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== 'k') return;
      // Handled here, the key does not reach the menu, which would do the same a second time.
      event.preventDefault();
      event.stopPropagation();
      if (document.querySelector('[role="dialog"]') === null) search();
    };
    // Before the text editor, which may have a use of its own for the key.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [search]);
}
