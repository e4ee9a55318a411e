import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedNumbers } from '../../../../shared/importing/counted-numbers.ts';
import { physicalLines } from '../../../../shared/importing/physical-lines.ts';

const counted = (lines: readonly string[]) => countedNumbers(physicalLines(lines.join('\n')));

describe('numbers that count pages', () => {
  it('count on one by one, 12 to 130 lines further on each, from the first page to the last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1', '2', '- 3 -', '4', '5', '6', 'testo'), { maxLength: 400 }),
        (lines) => {
          const found = counted(lines);
          expect(found.length === 0 || found.length >= 5).toBe(true);
          const pages = found.map((line) => Number(/\d+/.exec(lines[line - 1] ?? '')?.[0]));
          for (const [at, page] of pages.entries()) {
            expect(page).toBe((pages[0] ?? 0) + at);
            const step = (found[at + 1] ?? Number.NaN) - (found[at] ?? 0);
            if (!Number.isNaN(step)) {
              expect(step).toBeGreaterThanOrEqual(12);
              expect(step).toBeLessThanOrEqual(130);
            }
          }
        },
      ),
    );
  });

  it('are found among other bare numbers, whatever those are', () => {
    const page = (number: number) => [
      ...Array.from({ length: 20 }, (_, at) => String((at * 7) % 5)),
      String(number),
    ];
    expect(counted([11, 12, 13, 14, 15, 16].flatMap(page))).toEqual([21, 42, 63, 84, 105, 126]);
  });

  it('take a time that grows as the file does: many short lines are no trap', () => {
    const lines = Array.from({ length: 200_000 }, (_, at) => String(Math.floor(at / 13) % 10_000));
    const physical = physicalLines(lines.join('\n'));
    const start = performance.now();
    countedNumbers(physical);
    // The search for each start by itself took minutes.
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
