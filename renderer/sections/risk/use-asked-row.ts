import { useLayoutEffect } from 'react';
import { useNavigation } from '../../stores/navigation-store.ts';

/** Shows all rows again when one that a filter hides is asked for. */
export function useAskedRow(kind: string, only: ReadonlySet<string> | null, showAll: () => void): void {
  const focus = useNavigation((state) => state.focus);
  const [owner, id] = focus?.split('/') ?? [];
  const hidden = owner === kind && id !== undefined && only !== null && !only.has(id);
  useLayoutEffect(() => {
    if (hidden) showAll();
  }, [hidden, showAll]);
}
