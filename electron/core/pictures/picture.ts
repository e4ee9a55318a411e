import path from 'node:path';
import { PiaoError } from '../../../shared/errors.ts';
import type { PictureFormat } from '../../../shared/print/model.ts';

/** A picture that every output of the program can show; `width` and `height` are pixels, of an SVG units of its own. */
export type Picture = {
  readonly format: PictureFormat;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
};

const megabyte = 1024 * 1024;
/** A coat of arms is printed 3 cm high: at 600 dots per inch that are 700 pixels. */
export const largestPicture = 2 * megabyte;
const longestSide = 5000;
const mostPixels = 10_000_000;

/** The media type of each format, as pages and bundles name it. */
export const pictureMediaTypes: Readonly<Record<PictureFormat, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** The name of the file that was chosen, with the ending that its content has. */
export function pictureFileName(name: string, format: PictureFormat): string {
  const { name: stem, ext } = path.parse(name);
  const endings = format === 'jpg' ? ['.jpg', '.jpeg'] : [`.${format}`];
  return endings.includes(ext.toLowerCase()) ? name : `${stem}.${format}`;
}

/** Throws `picture.too-large`, `picture.empty`; to be asked before anything is read. */
export function refuseBytes(size: number): void {
  if (size === 0) throw refusedPicture('empty', 'è un file vuoto: sceglierne un altro.');
  if (size <= largestPicture) return;
  throw refusedPicture(
    'too-large',
    `è di ${formatMegabytes(size)} MB e può essere al massimo di ${largestPicture / megabyte} MB: ridurla.`,
  );
}

/** Throws `picture.no-size`, `picture.too-many-pixels`; to be asked before anything is decoded: few bytes can hold many pixels. */
export function refuseSize(width: number, height: number): void {
  if (width < 1 || height < 1) throw refusedPicture('no-size', 'è larga o alta zero: sceglierne un’altra.');
  if (width <= longestSide && height <= longestSide && width * height <= mostPixels) return;
  throw refusedPicture(
    'too-many-pixels',
    `è di ${width} × ${height} punti e può averne al massimo ${longestSide} per lato e ${mostPixels / 1e6} milioni in tutto: ridurla.`,
  );
}

/** Its data are not what its format prescribes, or end too early. */
export function brokenPicture(cause?: unknown): PiaoError {
  return refusedPicture(
    'broken',
    'è danneggiata o incompleta: aprirla con un programma di disegno e salvarla di nuovo, oppure chiederne un’altra copia.',
    cause,
  );
}

/** @param why completes "L’immagine …" */
export function refusedPicture(what: string, why: string, cause?: unknown): PiaoError {
  return new PiaoError(`picture.${what}`, `L’immagine ${why}`, cause === undefined ? {} : { cause });
}

function formatMegabytes(size: number): string {
  return (Math.ceil((size / megabyte) * 10) / 10).toString().replace('.', ',');
}
