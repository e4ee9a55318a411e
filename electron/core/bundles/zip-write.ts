import { crc32 } from 'node:zlib';

import { deflateSync } from 'fflate';

import type { Content } from '../files/content.ts';
import { isImplausiblyPacked } from './limits.ts';
import { type PackedFacts, ZipDirectory } from './zip-headers.ts';

/** Compressed unless `stored`. */
export type ZipFile = { readonly name: string; readonly bytes: Uint8Array; readonly stored?: boolean };

/**
 * Goes in as it is, piece by piece: attachments are PDFs and office documents, which are compressed already, and
 * what is not compressed depends on no compressor.
 */
export type ZipContent = { readonly name: string; readonly content: Content };

/** A ZIP of files that are in memory, in their order. The same input gives the same bytes on every machine. */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const directory = new ZipDirectory();
  const body = files.flatMap((file) => {
    const { facts, data } = pack(file);
    return [directory.add(file.name, facts), data];
  });
  return Buffer.concat([...body, directory.end()]);
}

/** The same, a piece after the other: of a content no more than one piece is in memory. */
export async function* streamZip(files: readonly (ZipFile | ZipContent)[]): AsyncGenerator<Uint8Array> {
  const directory = new ZipDirectory();
  for (const file of files) {
    if ('content' in file) {
      yield directory.add(file.name, await storedFacts(file.content));
      yield* file.content.chunks();
    } else {
      const { facts, data } = pack(file);
      yield directory.add(file.name, facts);
      yield data;
    }
  }
  yield directory.end();
}

/** Read once more for the checksum, which stands before the data: behind them, many programs could not unpack it. */
async function storedFacts({ size, chunks }: Content): Promise<PackedFacts> {
  let crc = 0;
  for await (const chunk of chunks()) crc = crc32(chunk, crc);
  return { method: 0, crc, packedSize: size, size };
}

/**
 * By fflate and not by the zlib of the processor at hand, whose bytes differ. A flat bitmap packs like a decompression
 * bomb: it goes in as it is, or the reader would refuse the bundle.
 */
function pack({ bytes, stored = false }: ZipFile): { facts: PackedFacts; data: Uint8Array } {
  const packed = stored ? bytes : deflateSync(bytes, { level: 6 });
  const deflated = !stored && !isImplausiblyPacked(bytes.length, packed.length);
  const data = deflated ? packed : bytes;
  const facts = { crc: crc32(bytes), packedSize: data.length, size: bytes.length };
  return { facts: { ...facts, method: deflated ? 8 : 0 }, data };
}
