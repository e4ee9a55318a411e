import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';

import { PiaoError } from '../../../shared/errors.ts';
import { type ByteSource, piecesOf } from '../files/byte-source.ts';
import { quoted } from './entry-names.ts';
import type { LocatedEntry } from './zip-directory.ts';

const PIECE = 256 * 1024;

/**
 * The unpacked bytes of one entry, piece by piece. Never gives more than the size that the directory declares and
 * the limits have already accepted.
 *
 * @throws PiaoError `bundle.corrupt-entry` when the data do not unpack to exactly that size and CRC
 */
export async function* extractEntry(source: ByteSource, entry: LocatedEntry): AsyncGenerator<Uint8Array> {
  const packed = piecesOf(source, entry.dataOffset, entry.packedSize);
  let size = 0;
  let crc = 0;
  for await (const piece of entry.method === 0 ? packed : inflate(packed, entry)) {
    size += piece.length;
    if (size > entry.size) throw corrupt(entry);
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw corrupt(entry);
}

async function* inflate(packed: AsyncIterable<Uint8Array>, entry: LocatedEntry): AsyncGenerator<Uint8Array> {
  const inflater = createInflateRaw({ chunkSize: PIECE });
  const input = Readable.from(packed);
  // A pipe does not hand errors on.
  input.on('error', (error) => inflater.destroy(error));
  input.pipe(inflater);
  try {
    for await (const piece of inflater) yield piece;
  } catch (cause) {
    throw cause instanceof PiaoError ? cause : corrupt(entry, cause);
  } finally {
    input.destroy();
    inflater.destroy();
  }
  // Bytes behind the end of the compressed stream would be data that nobody sees and nobody signed.
  if (inflater.bytesWritten !== entry.packedSize) throw corrupt(entry);
}

function corrupt(entry: LocatedEntry, cause?: unknown): PiaoError {
  return new PiaoError(
    'bundle.corrupt-entry',
    `Il file ${quoted(entry.name)} dentro il contenitore è danneggiato e non si può leggere.`,
    { cause },
  );
}
