import { useEffect, useLayoutEffect, useRef } from 'react';
import { useNavigation } from '../../stores/navigation-store.ts';
import { spotOfKey } from './cell-id.ts';
import { headerRow } from './cursor.ts';
import type { GridModel } from './use-grid-model.ts';

/** Goes to the cell that a finding, a search or the way back from a sheet leads to, drawn or not. */
export function useFollowNavigation({ kind, columns, rows, positions, cursor, look }: GridModel): void {
  const focus = useNavigation((state) => state.focus);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every place that is asked for
  useEffect(() => {
    const spot = focus === null ? null : spotOfKey(kind, focus, columns);
    if (spot === null || !positions.has(spot.row)) return;
    if (!rows.includes(spot.row)) look({ search: '' });
    cursor.goTo(spot);
  }, [focus]);
}

/** When the row that one is in goes, by deletion or undo, the one that takes its place is where the work continues. */
export function useFollowDeletion({ rows, cursor, index }: GridModel): void {
  const last = useRef({ index, focused: false });
  const { active } = cursor;
  useLayoutEffect(() => {
    const gone = active !== null && active.row !== headerRow && index === -1;
    if (!gone) {
      last.current = { index, focused: document.activeElement?.closest('[role="grid"]') != null };
      return;
    }
    const next = rows[Math.min(last.current.index, rows.length - 1)] ?? headerRow;
    // An element that goes takes the focus with it; a button above the table keeps it.
    const lost = document.activeElement === document.body || document.activeElement === null;
    cursor.goTo({ row: next, column: active.column }, { focus: last.current.focused && lost });
  });
}
