import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/* A coat of arms of our own: an azure field with a golden bend. No Comune bears it. */

const azure = [0x2b, 0x5d, 0x9b, 255] as const;
const gold = [0xe0, 0xb0, 0x30, 255] as const;

export interface PngForm {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: 8 | 16;
  /** 0 grey, 2 RGB, 3 palette, 6 RGBA. */
  readonly colourType?: 0 | 2 | 3 | 6;
  readonly interlaced?: boolean;
}

/** A PNG, written out here so that every form of it is at hand. */
export function pngOf(form: PngForm = {}): Uint8Array {
  const { width = 60, height = 90, depth = 8, colourType = 2, interlaced = false } = form;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  const palette =
    colourType === 3 ? [pngChunk('PLTE', Uint8Array.of(...azure.slice(0, 3), ...gold.slice(0, 3)))] : [];
  const rows = (interlaced ? adam7 : [[0, 0, 1, 1] as const]).flatMap(([left, top, stepX, stepY]) =>
    rowsOf({ width, height, depth, colourType }, left, top, stepX, stepY),
  );
  return pngFile([
    pngChunk('IHDR', header),
    ...palette,
    pngChunk('IDAT', deflateSync(Buffer.concat(rows))),
    pngChunk('IEND', new Uint8Array()),
  ]);
}

export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export function pngFile(chunks: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat([pngSignature, ...chunks]));
}

export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

/** A PNG with more chunks, before its last. */
export function withChunks(png: Uint8Array, ...chunks: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat([png.subarray(0, -12), ...chunks, png.subarray(-12)]));
}

/** A PNG of few bytes that says it is of this size. */
export function hugePng(side: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const none = new Uint8Array();
  return pngFile([pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(none)), pngChunk('IEND', none)]);
}

const jpegFolder = path.join(import.meta.dirname, '../fixtures/pictures');

/** A small JPEG: 60 × 90. */
export function jpegOf(kind: 'baseline' | 'progressive' | 'grey' | 'cmyk' = 'baseline'): Uint8Array {
  return Uint8Array.from(readFileSync(path.join(jpegFolder, `${kind}.jpg`)));
}

/** A JPEG with a further segment after its first two bytes. */
export function withSegment(jpeg: Uint8Array, marker: number, data: Uint8Array): Uint8Array {
  const head = [0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff];
  return Uint8Array.from(Buffer.concat([jpeg.subarray(0, 2), Uint8Array.from(head), data, jpeg.subarray(2)]));
}

/** Camera data: how the picture is to be turned, and a text that tells where it was taken. */
export function exif(orientation: number, isLittle = true): Uint8Array {
  const tiff = Buffer.alloc(8 + 2 + 12 + 4);
  const short = (value: number, at: number) =>
    isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(isLittle ? 'II' : 'MM', 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 45.36,9.68 Mario Rossi')]);
}

/** The same arms as a drawing, with what drawing programs add. */
export const svgArms = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- drawn by Mario Rossi -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" width="60mm" height="90mm" viewBox="0 0 60 90">
  <title>Stemma di Mario Rossi</title>
  <sodipodi:namedview id="base" pagecolor="#ffffff"/>
  <style type="text/css"><![CDATA[ .field{fill:#2b5d9b;} .bend, #edge{fill:url(#metal)} ]]></style>
  <defs>
    <linearGradient id="metal"><stop offset="0" stop-color="#e0b030"/><stop offset="1" style="stop-color:#f8e090"/></linearGradient>
    <path id="shield" d="M2 2h56v50c0 20-16 30-28 36C18 82 2 72 2 52z"/>
  </defs>
  <use xlink:href="#shield" class="field" stroke="#17324d" stroke-width="2"/>
  <path class="bend" sodipodi:nodetypes="ccccc" d="M2 2h14l42 50v14z"/>
</svg>`;

export const svgBytes = (source: string): Uint8Array => new TextEncoder().encode(source);

const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function rowsOf(
  { width, height, depth, colourType }: Required<Omit<PngForm, 'interlaced'>>,
  left: number,
  top: number,
  stepX: number,
  stepY: number,
): Buffer[] {
  const rows: Buffer[] = [];
  for (let y = top; y < height && left < width; y += stepY) {
    const row = [0];
    for (let x = left; x < width; x += stepX) {
      const isBend = Math.abs(x * height - y * width) < (width * height) / 6;
      for (const value of samples(isBend, colourType)) row.push(...(depth === 16 ? [value, value] : [value]));
    }
    rows.push(Buffer.from(row));
  }
  return rows;
}

function samples(isBend: boolean, colourType: PngForm['colourType']): readonly number[] {
  const colour = isBend ? gold : azure;
  if (colourType === 0) return [isBend ? 200 : 80];
  if (colourType === 3) return [isBend ? 1 : 0];
  return colourType === 2 ? colour.slice(0, 3) : colour;
}
