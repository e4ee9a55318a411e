import { useEffect, useRef } from 'react';
import { useNavigation } from '../stores/navigation-store.ts';

/**
 * Where the focus goes when another page is shown: to the field that was asked for, else to the heading, so
 * that who reads by ear hears where they are.
 *
 * @returns the ref of the page's heading
 */
export function useArrival() {
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useNavigation((state) => state.section);
  const itemId = useNavigation((state) => state.item?.id ?? null);
  const focus = useNavigation((state) => state.focus);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs at every arrival, also at the page without the field
  useEffect(() => {
    if (useNavigation.getState().focus !== null) return;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [section, itemId]);

  // Also for a finding about the page that is already shown.
  useEffect(() => {
    if (focus === null) return;
    useNavigation.getState().focused();
    const place = placeOf(focus) ?? heading.current;
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'center' });
  }, [focus]);

  return heading;
}

/** The control of a field, else the row or the card of the thing that it belongs to. */
function placeOf(key: string): HTMLElement | null {
  return document.getElementById(key) ?? document.getElementById(key.replace(/\/[^/]*$/, ''));
}
