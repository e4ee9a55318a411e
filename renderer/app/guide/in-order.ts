import { createElement, Fragment, type ReactNode } from 'react';

/** Children that never change places while they are shown, and so need no keys. */
export function inOrder<T>(things: readonly T[], show: (thing: T) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...things.map(show));
}
