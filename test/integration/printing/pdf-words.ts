import { runOverPdf } from './pdf-text.ts';

/** Half of the margin of a page, in points: what comes nearer to its edge has run off the text. */
const halfMargin = 31;
/** Above the running header and below the running footer. */
const headAndFoot = 20;

const pageTag = /<page width="([\d.]+)" height="([\d.]+)"/;
const wordTag = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/;

/** The words that stand in the margins of their page or beyond it, each with the number of the page. */
export function strayWords(pdf: Uint8Array): string[] {
  return wordsOn(pdf)
    .filter(
      ({ box: [left, top, right, bottom], size: [width, height] }) =>
        left <= halfMargin ||
        right >= width - halfMargin ||
        top <= headAndFoot ||
        bottom >= height - headAndFoot,
    )
    .map(({ page, text }) => `${page}: ${text}`);
}

interface PlacedWord {
  readonly page: number;
  readonly text: string;
  /** Left, top, right and bottom, in points from the upper left corner. */
  readonly box: readonly [number, number, number, number];
  readonly size: readonly [width: number, height: number];
}

/** Every word with its place. */
export function wordsOn(pdf: Uint8Array): PlacedWord[] {
  let page = 0;
  let size: PlacedWord['size'] = [0, 0];
  return runOverPdf(pdf, 'pdftotext', ['-bbox', 'FILE', '-'])
    .split('\n')
    .flatMap((line) => {
      const [, width, height] = pageTag.exec(line) ?? [];
      if (width !== undefined) {
        page += 1;
        size = [Number(width), Number(height)];
      }
      const word = wordTag.exec(line);
      if (word === null) return [];
      const [left = 0, top = 0, right = 0, bottom = 0] = word.slice(1, 5).map(Number);
      return [{ page, text: word[5] ?? '', box: [left, top, right, bottom] as const, size }];
    });
}
