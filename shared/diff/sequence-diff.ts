/** One step from a sequence to another; the items of `same` are those of the first. */
export interface Step<T> {
  readonly op: 'same' | 'removed' | 'added';
  readonly items: readonly T[];
}

/** Beyond so many insertions and deletions two sequences have too little in common to be told apart piece by piece. */
const mostEdits = 1500;

/**
 * The fewest removals and additions that lead from `a` to `b` (Myers, "An O(ND) Difference Algorithm", 1986), in
 * runs. Sequences that differ by more than `mostEdits` count as replaced whole between their common ends, so that
 * time and memory stay within bounds whatever is compared.
 *
 * @param key equal for items that are the same
 */
export function diffSequence<T>(
  a: readonly T[],
  b: readonly T[],
  key: (item: T) => unknown,
): readonly Step<T>[] {
  const [keysA, keysB] = [a.map(key), b.map(key)];
  const start = commonStart(keysA, keysB);
  const end = commonEnd(keysA, keysB, start);
  const [middleA, middleB] = [keysA.slice(start, a.length - end), keysB.slice(start, b.length - end)];
  const steps: Step<T>[] = [{ op: 'same', items: a.slice(0, start) }];
  let [x, y] = [start, start];
  for (const kept of keptPairs(middleA, middleB)) {
    steps.push({ op: 'removed', items: a.slice(x, start + kept.a) });
    steps.push({ op: 'added', items: b.slice(y, start + kept.b) });
    [x, y] = [start + kept.a + 1, start + kept.b + 1];
    steps.push({ op: 'same', items: a.slice(x - 1, x) });
  }
  steps.push({ op: 'removed', items: a.slice(x, a.length - end) });
  steps.push({ op: 'added', items: b.slice(y, b.length - end) });
  steps.push({ op: 'same', items: a.slice(a.length - end) });
  return joined(steps);
}

/** Without empty steps, and runs of the same sort as one. */
function joined<T>(steps: readonly Step<T>[]): readonly Step<T>[] {
  const runs: { op: Step<T>['op']; items: T[] }[] = [];
  for (const { op, items } of steps) {
    const last = runs.at(-1);
    if (items.length === 0) continue;
    if (last?.op === op) for (const item of items) last.items.push(item);
    else runs.push({ op, items: [...items] });
  }
  return runs;
}

function commonStart(a: readonly unknown[], b: readonly unknown[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: readonly unknown[], b: readonly unknown[], start: number): number {
  let length = 0;
  const most = Math.min(a.length, b.length) - start;
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

interface Pair {
  readonly a: number;
  readonly b: number;
}

/** The places of a longest common subsequence; none when the sequences differ too much. */
function keptPairs(a: readonly unknown[], b: readonly unknown[]): readonly Pair[] {
  if (a.length === 0 || b.length === 0) return [];
  const most = Math.min(a.length + b.length, mostEdits);
  // `reach[k]`: how far in `a` one gets on diagonal k = x − y with the edits made so far.
  const reach = new Int32Array(2 * most + 2);
  const at = (diagonal: number) => reach[diagonal + most] ?? 0;
  const history: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    history.push(reach.slice(most - edits, most + edits + 1));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
      let x = down ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reach[diagonal + most] = x;
      if (x >= a.length && x - diagonal >= b.length) return walkBack(history, a.length, b.length);
    }
  }
  return [];
}

/** From the end to the beginning over what was reached with one edit less each time. */
function walkBack(history: readonly Int32Array[], lengthA: number, lengthB: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let [x, y] = [lengthA, lengthB];
  for (let edits = history.length - 1; edits >= 0; edits -= 1) {
    const reach = history[edits] ?? new Int32Array();
    const at = (diagonal: number) => reach[diagonal + edits] ?? 0;
    const diagonal = x - y;
    const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
    const before = down ? diagonal + 1 : diagonal - 1;
    const [fromX, fromY] = edits === 0 ? [0, 0] : [at(before), at(before) - before];
    while (x > fromX && y > fromY) {
      [x, y] = [x - 1, y - 1];
      pairs.push({ a: x, b: y });
    }
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}
