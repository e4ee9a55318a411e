import { useLayoutEffect } from 'react';

/** For a dialog that is drawn only while it is open: when it goes, the focus returns to where it was. */
export function useReturnFocus(): void {
  useLayoutEffect(() => {
    const before = lastingElement(document.activeElement);
    return () => focusOrHeading(before);
  }, []);
}

/** Focuses an element if it is still in the page, else the heading: never lets the focus fall to nowhere. */
export function focusOrHeading(element: Element | null): void {
  const there = element instanceof HTMLElement && element.isConnected && element !== document.body;
  const place = there ? element : document.querySelector<HTMLElement>('h1');
  place?.focus({ preventScroll: there });
}

/** An item of a menu goes with its menu; the button that opens it stays. */
function lastingElement(element: Element | null): Element | null {
  const menu = element?.closest('[role="menu"]');
  if (menu == null) return element;
  return document.getElementById(menu.getAttribute('aria-labelledby') ?? '');
}
