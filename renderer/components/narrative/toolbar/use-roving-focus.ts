import { type KeyboardEvent, useEffect, useRef } from 'react';

/** One Tab stop for a whole toolbar, arrows inside it (WAI-ARIA toolbar pattern). */
export function useRovingFocus<Element extends HTMLElement>() {
  const toolbar = useRef<Element>(null);

  const buttons = () => [
    ...(toolbar.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? []),
  ];
  const onlyStop = (chosen: HTMLButtonElement | undefined) => {
    for (const button of toolbar.current?.querySelectorAll('button') ?? []) {
      button.tabIndex = button === chosen ? 0 : -1;
    }
  };

  // Without dependencies: buttons come, go and are disabled as the cursor moves.
  useEffect(() => {
    const all = buttons();
    const stops = all.filter(({ tabIndex }) => tabIndex === 0);
    if (stops.length !== 1) onlyStop(all[0]);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const at = event.target instanceof HTMLButtonElement ? all.indexOf(event.target) : -1;
    const to = at === -1 ? undefined : all[target(event.key, at, all.length)];
    if (to === undefined) return;
    event.preventDefault();
    onlyStop(to);
    to.focus();
  };
  return { ref: toolbar, onKeyDown };
}

function target(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
