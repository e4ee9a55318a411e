import { cleanJpeg, looksLikeJpeg } from './jpeg.ts';
import { type Picture, refuseBytes, refusedPicture } from './picture.ts';
import { cleanPng, looksLikePng } from './png.ts';
import { cleanSvg, looksLikeSvg } from './svg/clean-svg.ts';

/**
 * The picture in a file, whatever its name: what is needed to draw it and nothing else. Comments, camera data, places
 * and texts that programs leave in pictures are left out, since the plan is published. Cleaning twice gives the same
 * bytes as once.
 *
 * @throws PiaoError `picture.…`: not a PNG, JPEG or SVG, broken, too large, or not to be printed
 */
export function readPicture(bytes: Uint8Array): Picture {
  refuseBytes(bytes.length);
  if (looksLikePng(bytes)) return cleanPng(bytes);
  if (looksLikeJpeg(bytes)) return cleanJpeg(bytes);
  if (looksLikeSvg(bytes)) return cleanSvg(bytes);
  throw refusedPicture(
    'unknown-format',
    'non è in PNG, JPEG o SVG: aprirla con un programma di disegno e salvarla in uno di questi formati.',
  );
}
