import { cellsOf } from './cells.ts';
import { countedNumbers } from './counted-numbers.ts';
import { isLabelAlone } from './label-words.ts';
import { labelledField } from './labels.ts';
import type { PhysicalLine } from './physical-lines.ts';
import { fold, withoutMarks } from './wording.ts';

const pageNumber = /^(?:-\s*)?(?:pag(?:ina)?\.?\s*)?\d{1,4}(?:\s*(?:\/|di|of)\s*\d{1,4})?(?:\s*-)?$/i;
const namedPageNumber = /(?:^|[\s|–-])pag(?:ina)?\.?\s*\d{1,4}(?:\s*(?:\/|di|su)\s*\d{1,4})?\s*$/i;
const longestFurniture = 100;
/**
 * A line at the edge of this many pages, and of this share of them, the same but for its figures, belongs to the page
 * and not to the text: the name of a structure may stand at the top of the sheets of its objectives.
 */
const pagesToRepeat = 3;
const shareOfPages = 0.4;
/** What stands elsewhere too belongs to the text, and happens to be at an edge now and then. */
const shareAtEdges = 0.8;
/**
 * The numbers of the lines that belong to the page: page numbers, and the running heads and feet that stand at
 * the edges of pages. Where neither form feeds nor numbers show the pages, a bare number may be data, and a line that
 * ends with "pag. 24" once, or with numbers that do not grow, cites a page. A line with a label and its value is of the
 * plan wherever it stands.
 */
export function furnitureLines(lines: readonly PhysicalLine[]): ReadonlySet<number> {
  const filled = lines.filter(({ text }) => text !== '');
  const counted = countedNumbers(filled);
  const named = numberedFeet(filled);
  const found = new Set([...named, ...counted]);
  const { edges, pages } = pageEdges(filled, new Set(opensSheets(filled, counted) ? named : found));
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
  for (const { number, text } of filled) if (found.has(number) && hasValue(text)) found.delete(number);
  return found;
}

/** "Titolo: Nuovo sito": the label of a field and what it says. */
function hasValue(text: string): boolean {
  const labelled = labelledField({ printed: withoutMarks(text), cells: cellsOf(text) });
  return labelled !== null && labelled.value !== '';
}

/** Where a label follows every other number, they count sheets of the plan: what stands around them is its text. */
function opensSheets(filled: readonly PhysicalLine[], counted: readonly number[]): boolean {
  const numbers = new Set(counted);
  const labels = filled.filter(({ text }, at) => {
    const above = filled[at - 1];
    return above !== undefined && numbers.has(above.number) && (hasValue(text) || isLabelAlone(text));
  });
  return labels.length * 2 >= counted.length;
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
