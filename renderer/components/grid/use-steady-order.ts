import { useMemo } from 'react';
import type { AnyItem } from '../../../shared/plan/apply-change.ts';
import { inOrder } from './row-order.ts';

/**
 * The rows as they are shown; while a cell is written in, in the order in which they stood when that began: the row
 * must not move away, or be filtered out, under the cursor because what is written in it is stored meanwhile.
 */
export function useSteadyOrder(
  shown: readonly AnyItem[],
  items: readonly AnyItem[],
  editing: boolean,
): readonly AnyItem[] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order of that moment, whatever becomes of it later
  const order = useMemo(() => (editing ? shown.map(({ id }) => id) : null), [editing]);
  return useMemo(() => (order === null ? shown : inOrder(items, order)), [order, shown, items]);
}
