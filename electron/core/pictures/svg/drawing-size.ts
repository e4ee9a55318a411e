import { refusedPicture } from '../picture.ts';

const number = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?';
const viewBoxPattern = new RegExp(
  `^\\s*(${number})[\\s,]+(${number})[\\s,]+(${number})[\\s,]+(${number})\\s*$`,
);
const lengthPattern = new RegExp(`^\\s*(${number})\\s*(px|pt|pc|mm|cm|in)?\\s*$`);
/** CSS pixels. */
const units: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};
const largest = 1_000_000;
const longestForm = 50;

/** The part of the plane that is shown, and its size. Throws `picture.svg-size`. */
export function drawingSize(attributes: ReadonlyMap<string, string>): {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
} {
  const box = viewBoxPattern.exec(attributes.get('viewBox') ?? '');
  const [x, y, width, height] =
    box === null
      ? [0, 0, lengthOf(attributes.get('width')), lengthOf(attributes.get('height'))]
      : box.slice(1).map(Number);
  if (!isSize(width) || !isSize(height) || width / height > longestForm || height / width > longestForm) {
    throw refusedPicture(
      'svg-size',
      'è un SVG che non dice quanto è grande (viewBox), o è una striscia: sistemarla con un programma di disegno, oppure esportarla come PNG.',
    );
  }
  return { width, height, viewBox: [x, y, width, height].join(' ') };
}

function lengthOf(text = ''): number {
  const [, value, unit = 'px'] = lengthPattern.exec(text) ?? [];
  return value === undefined ? Number.NaN : Number(value) * (units[unit] ?? Number.NaN);
}

function isSize(value: number | undefined): value is number {
  return value !== undefined && value > 0 && value <= largest;
}
