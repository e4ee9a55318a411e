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
    const { focus: asked, focused } = useNavigation.getState();
    if (asked === null) {
      window.scrollTo({ top: 0 });
      heading.current?.focus({ preventScroll: true });
      return;
    }
    const field = document.getElementById(asked) ?? document.getElementById(asked.replace(/\/[^/]*$/, ''));
    focused();
    (field ?? heading.current)?.focus();
    field?.scrollIntoView({ block: 'center' });
  }, [section, itemId]);

  // A finding about the page that is already shown.
  useEffect(() => {
    if (focus === null) return;
    const field = document.getElementById(focus);
    useNavigation.getState().focused();
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }, [focus]);

  return heading;
}
