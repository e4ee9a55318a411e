/**
 * The fewest items that must change their place to lead from the old order to the new one: those outside a longest
 * run that kept its order.
 *
 * @param positions the new places of the items, in their old order; all different
 * @returns the new places of those that moved
 */
export function movedPositions(positions: readonly number[]): ReadonlySet<number> {
  // `ends[n]` is the index of the smallest place at which a rising run of n + 1 items can end.
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, position] of positions.entries()) {
    const length = firstNotBelow(ends, positions, position);
    previous.push(ends[length - 1]);
    ends[length] = index;
  }
  const moved = new Set(positions);
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) moved.delete(positions[at] ?? -1);
  return moved;
}

function firstNotBelow(ends: readonly number[], positions: readonly number[], position: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[ends[middle] ?? 0] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
