import type { PhysicalLine } from './physical-lines.ts';
import { fold } from './wording.ts';

const pageNumber = /^(?:-\s*)?(?:pag(?:ina)?\.?\s*)?\d{1,4}(?:\s*(?:\/|di|of)\s*\d{1,4})?(?:\s*-)?$/i;
const namedPageNumber = /(?:^|[\s|–-])pag(?:ina)?\.?\s*\d{1,4}(?:\s*(?:\/|di|su)\s*\d{1,4})?\s*$/i;
const longestFurniture = 100;
/** A line at the edge of this many pages, the same but for its figures, belongs to the page and not to the text. */
const pagesToRepeat = 3;

/**
 * The numbers of the lines that belong to the page: page numbers, and the running heads and feet that stand at
 * the edges of pages. Without form feeds only what says "pag." is known to be one: a bare number may be data, and
 * a line that ends with "pag. 24" once, or with numbers that do not grow, cites a page.
 */
export function furnitureLines(lines: readonly PhysicalLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const number of numberedFeet(lines)) found.add(number);
  const edges = pageEdges(lines);
  const repeats = new Map<string, number>();
  for (const { text } of edges)
    repeats.set(withoutFigures(text), (repeats.get(withoutFigures(text)) ?? 0) + 1);
  for (const { number, text } of edges) {
    const repeated = (repeats.get(withoutFigures(text)) ?? 0) >= pagesToRepeat;
    if (pageNumber.test(text) || (repeated && text.length <= longestFurniture)) found.add(number);
  }
  return found;
}

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

function withoutFigures(text: string): string {
  return fold(text).replaceAll(/\d+/g, '#');
}

/** The first and the last two lines of every page that a form feed ends. */
function pageEdges(lines: readonly PhysicalLine[]): readonly PhysicalLine[] {
  const filled = lines.filter(({ text }) => text !== '');
  const starts = filled.flatMap(({ pageStart }, index) => (pageStart ? [index] : []));
  if (starts.length === 0) return [];
  const near = starts.flatMap((start) => [start - 2, start - 1, start, start + 1]);
  near.push(0, 1, filled.length - 2, filled.length - 1);
  return [...new Set(near)].flatMap((index) => filled[index] ?? []);
}
