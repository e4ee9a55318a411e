import { type FileHandle, open } from 'node:fs/promises';
import { PiaoError } from '../../../shared/errors.ts';
import { systemCode } from './system-code.ts';

/** Bytes that can be read in any order, so that never all of them need be in memory. */
export interface ByteSource {
  readonly size: number;
  /** Exactly `length` bytes, all of them within `size`. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
}

const chunkSize = 256 * 1024;

export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

/** A file that stays open while `use` runs. Throws the system's error when it cannot be opened. */
export async function withFileSource<T>(file: string, use: (source: ByteSource) => Promise<T>): Promise<T> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    return await use({ size, read: (offset, length) => readExactly(handle, offset, length) });
  } finally {
    await handle.close();
  }
}

/** The bytes from `offset` on, a piece after the other. */
export async function* piecesOf(
  source: ByteSource,
  offset: number,
  length: number,
): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < length; done += chunkSize) {
    yield await source.read(offset + done, Math.min(chunkSize, length - done));
  }
}

async function readExactly(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await readAt(handle, bytes, done, offset);
    // Shorter than when it was opened: somebody is writing into it.
    if (bytesRead === 0) throw unreadable('è cambiato mentre lo si leggeva');
    done += bytesRead;
  }
  return bytes;
}

async function readAt(handle: FileHandle, bytes: Uint8Array, done: number, offset: number) {
  try {
    return await handle.read(bytes, done, bytes.length - done, offset + done);
  } catch (cause) {
    throw unreadable(systemCode(cause), cause);
  }
}

function unreadable(why: string, cause?: unknown): PiaoError {
  return new PiaoError('file.unreadable', `Il file non si può leggere fino in fondo: ${why}.`, {
    kind: 'machine',
    cause,
  });
}
