import { useEffect } from 'react';
import { nextPart } from './next-part.ts';

/** The parts of the window in their order, and where in each of them one arrives. */
const parts = [
  { frame: '.mantine-AppShell-header', places: ['button'] },
  { frame: '.mantine-AppShell-navbar', places: ['[aria-current="page"]', 'button'] },
  { frame: '.mantine-AppShell-main', places: ['h1'] },
  { frame: '.mantine-AppShell-aside', places: ['h2[tabindex]', 'button'] },
] as const;

/** F6 and Shift+F6 go from one part of the window to the next: by Tab alone a long page lies between them. */
export function usePartKey(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      const focused = document.activeElement;
      if (focused?.closest('[role="dialog"]') != null) return;
      event.preventDefault();
      const frames = parts.map(({ frame }) => document.querySelector(frame));
      const shown = frames.map((frame) => frame !== null && frame.getClientRects().length > 0);
      const at = frames.findIndex((frame) => frame?.contains(focused));
      const next = nextPart(shown, at, event.shiftKey ? -1 : 1);
      arrive(frames[next] ?? null, parts[next]?.places ?? []);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** At the first of the places that the part has. */
function arrive(frame: Element | null, places: readonly string[]): void {
  for (const place of places) {
    const element = frame?.querySelector<HTMLElement>(place) ?? null;
    element?.focus();
    if (element !== null) return;
  }
}
