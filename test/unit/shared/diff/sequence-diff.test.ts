import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffSequence, type Step } from '../../../../shared/diff/sequence-diff.ts';

const diff = (a: string, b: string) => diffSequence([...a], [...b], (item) => item);
const shown = (steps: readonly Step<string>[]) =>
  steps.map(({ op, items }) => `${{ same: '=', removed: '-', added: '+' }[op]}${items.join('')}`).join(' ');

function side(steps: readonly Step<string>[], without: Step<string>['op']): string {
  return steps.flatMap(({ op, items }) => (op === without ? [] : items)).join('');
}

/** The textbook table, against which the quick way is held. */
function longestCommon(a: string, b: string): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const row = [0];
    for (const [index, other] of [...b].entries()) {
      row.push(letter === other ? (above[index] ?? 0) + 1 : Math.max(above[index + 1] ?? 0, row[index] ?? 0));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 });

describe('diffSequence', () => {
  it('gives runs of what stayed, went and came', () => {
    expect(shown(diff('abcdef', 'abxef'))).toBe('=ab -cd +x =ef');
    expect(shown(diff('', 'ab'))).toBe('+ab');
    expect(shown(diff('ab', ''))).toBe('-ab');
    expect(diff('', '')).toEqual([]);
  });

  it('keeps as much as can be kept, and both sides can be read out of it', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const steps = diff(a, b);
        expect(side(steps, 'added')).toBe(a);
        expect(side(steps, 'removed')).toBe(b);
        const kept = steps.flatMap(({ op, items }) => (op === 'same' ? items : [])).length;
        expect(kept).toBe(longestCommon(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('finds one change in a long sequence, and takes two strangers as replaced within bounds', () => {
    const long = Array.from({ length: 100_000 }, (_, index) => index);
    const steps = diffSequence(long, long.toSpliced(50_000, 1, -1), (item) => item);
    expect(steps.map(({ op, items }) => [op, items.length])).toEqual([
      ['same', 50_000],
      ['removed', 1],
      ['added', 1],
      ['same', 49_999],
    ]);
    const others = long.map((item) => -item - 1);
    expect(diffSequence(long, others, (item) => item).map(({ op }) => op)).toEqual(['removed', 'added']);
  });
});
