import { createHash } from 'node:crypto';
import type { PiaoError } from '../../../shared/errors.ts';

/** Bytes of a known length and digest that are read piece by piece, as often as they are asked for. */
export interface Content {
  readonly size: number;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
  /** Throws, at the latest after the last piece, when what was read is not what size and digest say. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** What is in memory anyway. */
export function bytesContent(bytes: Uint8Array): Content {
  return { size: bytes.length, sha256: sha256Of(bytes), chunks: () => oneChunk(bytes) };
}

/**
 * What is read again each time from a place that others can write to. `read` may give more or other bytes than
 * before: then the reading ends with `changed`.
 */
export function checkedContent(
  { size, sha256 }: { readonly size: number; readonly sha256: string },
  read: () => AsyncIterable<Uint8Array>,
  changed: () => PiaoError,
): Content {
  return {
    size,
    sha256,
    chunks: async function* () {
      const hash = createHash('sha256');
      let left = size;
      for await (const chunk of read()) {
        left -= chunk.length;
        if (left < 0) throw changed();
        hash.update(chunk);
        yield chunk;
      }
      if (left !== 0 || hash.digest('hex') !== sha256) throw changed();
    },
  };
}

/** Length and digest of what is read for the first time. */
export async function measure(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly size: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    hash.update(chunk);
  }
  return { size, sha256: hash.digest('hex') };
}

/** All of it at once, for what has to be in memory. */
export async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  const [only] = pieces;
  return only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces);
}

/** A piece that takes no time to read, as a reading. */
export async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
