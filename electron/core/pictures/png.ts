import { crc32, inflateSync } from 'node:zlib';
import { brokenPicture, type Picture, refuseSize } from './picture.ts';

/* PNG: https://www.w3.org/TR/png-3/ */

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** What draws the picture, and the colours that it is meant in; all else (texts, times, thumbnails, frames) goes. */
const kept: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'iCCP',
  'sRGB',
  'gAMA',
  'cHRM',
  'IDAT',
  'IEND',
]);
const largestProfile = 4 * 1024 * 1024;

/** By colour type: samples for each pixel, and the depths that it may have. */
const colourTypes: ReadonlyMap<number, { readonly samples: number; readonly depths: readonly number[] }> =
  new Map([
    [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
    [2, { samples: 3, depths: [8, 16] }],
    [3, { samples: 1, depths: [1, 2, 4, 8] }],
    [4, { samples: 2, depths: [8, 16] }],
    [6, { samples: 4, depths: [8, 16] }],
  ]);

/** First column and row of each pass of an interlaced picture, and the steps from one to the next. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** With length and checksum. */
  readonly whole: Uint8Array;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly colourType: number;
  readonly isInterlaced: boolean;
}

export function looksLikePng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Throws `picture.broken`, `picture.no-size`, `picture.too-many-pixels`. */
export function cleanPng(bytes: Uint8Array): Picture {
  const chunks = readChunks(bytes).filter(({ type }) => kept.has(type));
  const header = readHeader(chunks);
  refuseSize(header.width, header.height);
  const pixels = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  checkRows(header, inflated(Buffer.concat(pixels), lengthOf(header)));
  const hasPalette = chunks.some(
    ({ type, data }) => type === 'PLTE' && data.length > 0 && data.length % 3 === 0,
  );
  if (header.colourType === 3 && !hasPalette) throw brokenPicture();
  const profile = chunks.find(({ type }) => type === 'iCCP');
  const drawn =
    profile === undefined || isProfile(profile.data) ? chunks : chunks.filter((each) => each !== profile);
  const clean = Buffer.concat([signature, ...drawn.map(({ whole }) => whole)]);
  return { format: 'png', bytes: clean, width: header.width, height: header.height };
}

/** Every chunk up to the last, whose checksum holds. */
function readChunks(bytes: Uint8Array): readonly Chunk[] {
  const chunks: Chunk[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = signature.length;
  while (chunks.at(-1)?.type !== 'IEND') {
    if (at + 12 > bytes.length) throw brokenPicture();
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) throw brokenPicture();
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) throw brokenPicture();
    chunks.push({
      type: Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1'),
      data: bytes.subarray(at + 8, end - 4),
      whole: bytes.subarray(at, end),
    });
    at = end;
  }
  return chunks;
}

function readHeader([first, ...others]: readonly Chunk[]): Header {
  const isFirst = first?.type === 'IHDR' && others.every(({ type }) => type !== 'IHDR');
  if (!isFirst || first.data.length !== 13) throw brokenPicture();
  const view = new DataView(first.data.buffer, first.data.byteOffset, first.data.byteLength);
  const [depth = 0, colourType = 0, compression, filter, interlace = 0] = first.data.subarray(8);
  const colours = colourTypes.get(colourType);
  if (colours === undefined || !colours.depths.includes(depth)) throw brokenPicture();
  if (compression !== 0 || filter !== 0 || interlace > 1) throw brokenPicture();
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bitsPerPixel: depth * colours.samples,
    colourType,
    isInterlaced: interlace === 1,
  };
}

/** Rows and bytes of each (reduced) picture that the data hold one after the other. */
function layoutOf({
  width,
  height,
  bitsPerPixel,
  isInterlaced,
}: Header): readonly (readonly [number, number])[] {
  const rowBytes = (columns: number) => 1 + Math.ceil((columns * bitsPerPixel) / 8);
  if (!isInterlaced) return [[height, rowBytes(width)]];
  return passes.flatMap(([left, top, stepX, stepY]) => {
    const columns = Math.ceil((width - left) / stepX);
    const rows = Math.ceil((height - top) / stepY);
    return columns > 0 && rows > 0 ? [[rows, rowBytes(columns)] as const] : [];
  });
}

function lengthOf(header: Header): number {
  return layoutOf(header).reduce((sum, [rows, bytes]) => sum + rows * bytes, 0);
}

function inflated(data: Uint8Array, length: number): Uint8Array {
  const bytes = inflateAtMost(data, length);
  if (bytes?.length !== length) throw brokenPicture();
  return bytes;
}

/** Null when it is no zlib stream or holds more. */
function inflateAtMost(data: Uint8Array, maxOutputLength: number): Uint8Array | null {
  try {
    return inflateSync(data, { maxOutputLength });
  } catch {
    return null;
  }
}

/** Each row begins with one of five filters. */
function checkRows(header: Header, pixels: Uint8Array): void {
  let at = 0;
  for (const [rows, bytes] of layoutOf(header)) {
    for (let row = 0; row < rows; row += 1, at += bytes) {
      if ((pixels[at] ?? 5) > 4) throw brokenPicture();
    }
  }
}

/** A name, a zero, the method of compression, and a profile with the mark that all have (ICC.1, 7.2). */
function isProfile(data: Uint8Array): boolean {
  const nameEnd = data.indexOf(0);
  if (nameEnd < 1 || data[nameEnd + 1] !== 0) return false;
  const profile = inflateAtMost(data.subarray(nameEnd + 2), largestProfile);
  return profile !== null && Buffer.from(profile.subarray(36, 40)).toString('latin1') === 'acsp';
}
