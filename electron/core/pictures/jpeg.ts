import { exifOrientation } from './exif-orientation.ts';
import { brokenPicture, type Picture, refusedPicture, refuseSize } from './picture.ts';

/* JPEG: ITU-T T.81; the segments of applications: JFIF (T.871), Exif, Adobe, ICC.1 annex B. */

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const restartInterval = 0xdd;
/** Baseline, extended and progressive with Huffman codes: what decoders commonly know. */
const usualFrames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const otherFrames: ReadonlySet<number> = new Set([
  0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
]);
const huffmanTables = 0xc4;
const quantisationTables = 0xdb;
const app = (number: number) => 0xe0 + number;
/** Each scan of a progressive picture is decoded over its whole area; programs write about ten. */
const mostScans = 50;
/** Of its segment without a thumbnail, whose width and height are the last two bytes. */
const jfifLength = 14;

interface Segment {
  readonly marker: number;
  readonly data: Uint8Array;
  /** With its marker, and after a start of scan the scan itself. */
  readonly whole: Uint8Array;
}

export function looksLikeJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === startOfImage && bytes[2] === 0xff;
}

/** Throws `picture.broken`, `picture.no-size`, `picture.too-many-pixels`, `picture.cmyk`, `picture.jpeg-kind`, `picture.rotated`. */
export function cleanJpeg(bytes: Uint8Array): Picture {
  const segments = readSegments(bytes);
  const { width, height } = readFrame(segments);
  refuseSize(width, height);
  const scans = segments.filter(({ marker }) => marker === startOfScan).length;
  if (scans === 0) throw brokenPicture();
  if (scans > mostScans) throw unusual();
  if (segments.some(({ marker, data }) => marker === app(1) && exifOrientation(data) > 1)) {
    throw refusedPicture(
      'rotated',
      'è una fotografia ruotata, che alcuni programmi mostrano storta: aprirla, girarla e salvarla di nuovo.',
    );
  }
  const clean = Buffer.concat([
    Uint8Array.of(0xff, startOfImage),
    ...segments.flatMap((segment) => (isJfif(segment) ? [jfifOf(segment)] : [])),
    ...segments.filter(isDrawn).map(({ whole }) => whole),
    Uint8Array.of(0xff, endOfImage),
  ]);
  return { format: 'jpg', bytes: clean, width, height };
}

/** What draws the picture, and the colours that it is meant in; camera data, places, thumbnails and comments go. */
function isDrawn({ marker, data }: Segment): boolean {
  if (marker === app(2)) return startsWith(data, 'ICC_PROFILE\0');
  // Says how the colours are coded.
  if (marker === app(14)) return startsWith(data, 'Adobe');
  const tables = [huffmanTables, quantisationTables, restartInterval, startOfScan];
  return usualFrames.has(marker) || tables.includes(marker);
}

function isJfif({ marker, data }: Segment): boolean {
  return marker === app(0) && data.length >= jfifLength && startsWith(data, 'JFIF\0');
}

/** Says how the colours are coded; without the thumbnail that it may hold. */
function jfifOf({ data }: Segment): Uint8Array {
  return Uint8Array.of(0xff, app(0), 0, jfifLength + 2, ...data.subarray(0, jfifLength - 2), 0, 0);
}

/** The segments between start and end of the picture; what follows the end is not looked at. */
function readSegments(bytes: Uint8Array): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw brokenPicture();
    // A marker may be preceded by any number of fill bytes.
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfImage) return segments;
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= startOfImage)) throw brokenPicture();
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) throw brokenPicture();
    const next = marker === startOfScan ? endOfScan(bytes, end) : end;
    segments.push({ marker, data: bytes.subarray(at + 4, end), whole: bytes.subarray(at, next) });
    at = next;
  }
}

/** Where the coded data end: at the first marker that is neither a byte of theirs nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    const next = bytes[at + 1];
    if (at < 0 || next === undefined) throw brokenPicture();
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at += 2;
  }
}

function readFrame(segments: readonly Segment[]): { readonly width: number; readonly height: number } {
  if (segments.some(({ marker }) => otherFrames.has(marker))) throw unusual();
  const [frame, ...others] = segments.filter(({ marker }) => usualFrames.has(marker));
  if (frame === undefined || frame.data.length < 6 || others.length > 0) throw brokenPicture();
  const [precision, heightHigh = 0, heightLow = 0, widthHigh = 0, widthLow = 0, components] = frame.data;
  if (precision !== 8) throw unusual();
  if (components === 4) {
    throw refusedPicture(
      'cmyk',
      'ha i colori della tipografia (CMYK), che il PDF per l’archivio non ammette: salvarla di nuovo con i colori RGB.',
    );
  }
  if (components !== 1 && components !== 3) throw unusual();
  return { width: (widthHigh << 8) | widthLow, height: (heightHigh << 8) | heightLow };
}

function unusual() {
  return refusedPicture(
    'jpeg-kind',
    'è un JPEG di un genere poco comune, che non si può stampare: salvarla di nuovo come PNG o come JPEG normale.',
  );
}

function startsWith(data: Uint8Array, text: string): boolean {
  return Buffer.from(data.subarray(0, text.length)).toString('latin1') === text;
}
