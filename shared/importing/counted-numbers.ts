import type { PhysicalLine } from './physical-lines.ts';

const bareNumber = /^(?:-\s*)?(\d{1,4})(?:\s*-)?$/;
const fewestNumbers = 5;
const shortestPage = 12;
const longestPage = 130;
/** As much of a file may stand before its first page number and after its last. */
const widestMargin = 0.1;

/** A bare number, with the longest run that begins with it. */
interface Counted {
  readonly line: number;
  readonly page: number;
  readonly next: Counted | null;
  readonly length: number;
  readonly last: number;
  readonly longestStep: number;
}

/**
 * The lines of the numbers alone on their lines that count on one by one, a page further on each, from the beginning of
 * the file to its end: numbers of cards or rows begin and end with their section. Before the first and after the last
 * stands no more than the longest of their pages, or the tenth of a long file.
 */
export function countedNumbers(lines: readonly PhysicalLine[]): readonly number[] {
  const end = lines.at(-1)?.number ?? 0;
  let best: Counted | null = null;
  for (const run of runs(lines)) {
    const margin = Math.max(run.longestStep, end * widestMargin);
    if (run.line <= margin && run.last >= end - margin && run.length > (best?.length ?? 0)) best = run;
  }
  if (best === null || best.length < fewestNumbers) return [];
  const found: number[] = [];
  for (let at: Counted | null = best; at !== null; at = at.next) found.push(at.line);
  return found;
}

/** From the last number to the first, so that each knows the run that goes on from it: one pass, whatever the lines. */
function runs(lines: readonly PhysicalLine[]): readonly Counted[] {
  const done: Counted[] = [];
  /** By number: the nearest that is a page further on at least. */
  const nearest = new Map<number, Counted>();
  let far = 0;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const { number: line = 0, text = '' } = lines[index] ?? {};
    const digits = bareNumber.exec(text)?.[1];
    if (digits === undefined) continue;
    for (let later = done[far]; later !== undefined && later.line - line >= shortestPage; later = done[far]) {
      nearest.set(later.page, later);
      far += 1;
    }
    const page = Number(digits);
    const following = nearest.get(page + 1);
    const next = following !== undefined && following.line - line <= longestPage ? following : null;
    done.push({
      line,
      page,
      next,
      length: 1 + (next?.length ?? 0),
      last: next?.last ?? line,
      longestStep: next === null ? 0 : Math.max(next.longestStep, next.line - line),
    });
  }
  return done;
}
