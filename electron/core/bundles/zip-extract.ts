import { crc32, inflateRawSync } from 'node:zlib';

import { PiaoError } from '../../../shared/errors.ts';
import { quoted } from './entry-names.ts';
import type { LocatedEntry } from './zip-directory.ts';

/**
 * The unpacked bytes of one entry. Never allocates more than the size that the directory declares and the
 * limits have already accepted.
 *
 * @throws PiaoError `bundle.corrupt-entry` when the data do not unpack to exactly that size and CRC
 */
export function extractEntry(bytes: Uint8Array, entry: LocatedEntry): Uint8Array {
  const packed = bytes.subarray(entry.dataOffset, entry.dataOffset + entry.packedSize);
  const data = entry.method === 0 ? packed : inflateExactly(packed, entry);
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw corrupt(entry);
  return data;
}

function inflateExactly(packed: Uint8Array, entry: LocatedEntry): Uint8Array {
  let result: unknown;
  try {
    result = inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1), info: true });
  } catch (cause) {
    throw corrupt(entry, cause);
  }
  const { buffer, engine } = result as { buffer: Uint8Array; engine: { bytesWritten: number } };
  // Bytes behind the end of the compressed stream would be data that nobody sees and nobody signed.
  if (engine.bytesWritten !== packed.length) throw corrupt(entry);
  return buffer;
}

function corrupt(entry: LocatedEntry, cause?: unknown): PiaoError {
  return new PiaoError(
    'bundle.corrupt-entry',
    `Il file ${quoted(entry.name)} dentro il contenitore è danneggiato e non si può leggere.`,
    { cause },
  );
}
