/**
 * The index at which a dragged row comes to stand once it is taken out of the list.
 *
 * @param from its index
 * @param over index of the row that it is dropped on
 * @param after in the lower half of that row
 */
export function dropPosition(from: number, over: number, after: boolean): number {
  const gap = after ? over + 1 : over;
  return from < gap ? gap - 1 : gap;
}
