import { diffSequence, type Step } from './sequence-diff.ts';

/** A stretch of text: in both, or in one of the two alone. */
export interface WordStep {
  readonly op: Step<string>['op'];
  readonly text: string;
}

/** A number with its separators is one word ("1.234,56", "31.12.2025"); of everything else each sign stands alone. */
const token = /\p{N}+(?:[.,/]\p{N}+)*|[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/**
 * What leads from one text to the other, word by word. The texts of `same` and `removed` together are `before`,
 * those of `same` and `added` are `after`.
 */
export function diffWords(before: string, after: string): readonly WordStep[] {
  return withoutLoneSpaces(diffSequence(wordsOf(before), wordsOf(after), (word) => word)).map(
    ({ op, items }) => ({ op, text: items.join('') }),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.match(token) ?? [];
}

/** "~~uno~~ ~~due~~" reads better as "~~uno due~~": a space alone between two changes is part of them. */
function withoutLoneSpaces(steps: readonly Step<string>[]): readonly Step<string>[] {
  const merged: Step<string>[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const settle = () => {
    if (removed.length > 0) merged.push({ op: 'removed', items: removed });
    if (added.length > 0) merged.push({ op: 'added', items: added });
    [removed, added] = [[], []];
  };
  for (const [index, { op, items }] of steps.entries()) {
    if (op === 'removed') removed.push(...items);
    else if (op === 'added') added.push(...items);
    else if (isLoneSpace(items) && removed.length > 0 && added.length > 0 && index < steps.length - 1) {
      removed.push(...items);
      added.push(...items);
    } else {
      settle();
      merged.push({ op, items });
    }
  }
  settle();
  return merged;
}

function isLoneSpace(items: readonly string[]): boolean {
  return items.length === 1 && items[0]?.trim() === '';
}
