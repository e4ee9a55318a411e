import { isLabelAlone } from './label-words.ts';
import type { PhysicalLine } from './physical-lines.ts';
import { fold } from './wording.ts';

const pageNumber = /^(?:-\s*)?(?:pag(?:ina)?\.?\s*)?\d{1,4}(?:\s*(?:\/|di|of)\s*\d{1,4})?(?:\s*-)?$/i;
const namedPageNumber = /(?:^|[\s|–-])pag(?:ina)?\.?\s*\d{1,4}(?:\s*(?:\/|di|su)\s*\d{1,4})?\s*$/i;
const bareNumber = /^(?:-\s*)?(\d{1,4})(?:\s*-)?$/;
const longestFurniture = 100;
/**
 * A line at the edge of this many pages, and of this share of them, the same but for its figures, belongs to the page
 * and not to the text: the name of a structure may stand at the top of the sheets of its objectives.
 */
const pagesToRepeat = 3;
const shareOfPages = 0.4;
/** What stands elsewhere too belongs to the text, and happens to be at an edge now and then. */
const shareAtEdges = 0.8;
const fewestBareNumbers = 5;
const shortestPage = 12;
const longestPage = 130;
/** As much of a file may stand before its first page number and after its last. */
const widestMargin = 0.1;

/**
 * The numbers of the lines that belong to the page: page numbers, and the running heads and feet that stand at
 * the edges of pages. Where neither form feeds nor numbers show the pages, a bare number may be data, and a line that
 * ends with "pag. 24" once, or with numbers that do not grow, cites a page.
 */
export function furnitureLines(lines: readonly PhysicalLine[]): ReadonlySet<number> {
  const filled = lines.filter(({ text }) => text !== '');
  const feet = new Set([...numberedFeet(filled), ...countedFeet(filled)]);
  const found = new Set(feet);
  const { edges, pages } = pageEdges(filled, feet);
  if (edges.length === 0) return found;
  const [atEdges, anywhere] = [edges, filled].map(repetitions);
  const fewest = Math.max(pagesToRepeat, pages * shareOfPages);
  const isRepeated = (text: string) => {
    const times = atEdges?.get(withoutFigures(text)) ?? 0;
    return times >= fewest && times >= (anywhere?.get(withoutFigures(text)) ?? 0) * shareAtEdges;
  };
  const fed = filled.some(({ pageStart }) => pageStart);
  for (const { number, text } of edges) {
    const short = text.length <= longestFurniture;
    if ((fed && pageNumber.test(text)) || (short && isRepeated(text) && !isLabelAlone(text)))
      found.add(number);
  }
  return found;
}

/** "Comune di Prova – pag. 12": lines that are the same but for a number that grows. */
function numberedFeet(lines: readonly PhysicalLine[]): readonly number[] {
  const named = lines.filter(
    ({ text }) => text.length <= longestFurniture && !text.includes('\t') && namedPageNumber.test(text),
  );
  return [...Map.groupBy(named, ({ text }) => withoutFigures(text)).values()].flatMap((feet) => {
    const pages = feet.map(({ text }) =>
      Number(/(\d{1,4})(?:\s*(?:\/|di|su)\s*\d{1,4})?\s*$/i.exec(text)?.[1]),
    );
    return growing(pages) || (feet.length === 1 && pageNumber.test(feet[0]?.text ?? ''))
      ? feet.map(({ number }) => number)
      : [];
  });
}

/** From page to page, but where the numbers begin anew with an annex. */
const growingSteps = 0.8;

function growing(pages: readonly number[]): boolean {
  const steps = pages.slice(1).filter((page, at) => page > (pages[at] ?? page)).length;
  return pages.length > 1 && steps >= (pages.length - 1) * growingSteps;
}

/**
 * Numbers alone on their lines that count on one by one, a page further on each, from the beginning of the file to its
 * end: numbers of cards or rows begin and end with their section.
 */
function countedFeet(lines: readonly PhysicalLine[]): readonly number[] {
  const length = lines.at(-1)?.number ?? 0;
  const margin = Math.max(longestPage, length * widestMargin);
  let best: readonly number[] = [];
  for (const { number: start, text } of lines) {
    if (start > margin) break;
    if (!bareNumber.test(text)) continue;
    const run = countingFrom(lines, start);
    if (run.length > best.length && (run.at(-1) ?? 0) >= length - margin) best = run;
  }
  return best.length >= fewestBareNumbers ? best : [];
}

function countingFrom(lines: readonly PhysicalLine[], start: number): readonly number[] {
  const run: number[] = [];
  let page: number | null = null;
  for (const { number, text } of lines) {
    const last = run.at(-1);
    if (number < start || (last !== undefined && number - last < shortestPage)) continue;
    if (last !== undefined && number - last > longestPage) break;
    const bare = Number(bareNumber.exec(text)?.[1] ?? Number.NaN);
    if (Number.isNaN(bare) || (page !== null && bare !== page + 1)) continue;
    page = bare;
    run.push(number);
  }
  return run;
}

function repetitions(lines: readonly PhysicalLine[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { text } of lines) {
    const words = withoutFigures(text);
    times.set(words, (times.get(words) ?? 0) + 1);
  }
  return times;
}

function withoutFigures(text: string): string {
  return fold(text).replaceAll(/\d+/g, '#');
}

/** The first and the last two lines of every page, which a form feed or a page number ends. */
function pageEdges(
  filled: readonly PhysicalLine[],
  feet: ReadonlySet<number>,
): { readonly edges: readonly PhysicalLine[]; readonly pages: number } {
  const starts = filled.flatMap(({ pageStart }, index) => (pageStart ? [index] : []));
  const ends = filled.flatMap(({ number }, index) => (feet.has(number) ? [index] : []));
  if (starts.length + ends.length === 0) return { edges: [], pages: 1 };
  const near = [
    ...starts.flatMap((start) => [start - 2, start - 1, start, start + 1]),
    ...ends.flatMap((end) => [end - 2, end - 1, end, end + 1, end + 2]),
    ...[0, 1, filled.length - 2, filled.length - 1],
  ];
  return {
    edges: [...new Set(near)].flatMap((index) => filled[index] ?? []),
    pages: Math.max(starts.length + 1, ends.length),
  };
}
