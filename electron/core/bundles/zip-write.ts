import { crc32 } from 'node:zlib';

import { deflateSync } from 'fflate';

import { isImplausiblyPacked } from './limits.ts';

export type ZipFile = { readonly name: string; readonly bytes: Uint8Array; readonly stored?: boolean };

const VERSION = 20;
/** 1 January 1980, 00:00: the first instant that a ZIP can hold. */
const FIXED_TIME = 0;
const FIXED_DATE = 0x0021;

/**
 * A plain ZIP of the files in their order: ASCII names, no extra fields, fixed times. The same input gives the
 * same bytes on every machine, which is why fflate compresses and not the zlib of the processor at hand.
 */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const { name, bytes } = file;
    const { data, stored } = pack(file);
    const nameBytes = Buffer.from(name, 'ascii');
    // What a local header and the directory have in common, from "version needed" to "extra field length".
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt16LE(FIXED_TIME, 6);
    common.writeUInt16LE(FIXED_DATE, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const local = [Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, Buffer.from(data)];
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([VERSION, 0]), common, tail, nameBytes);
    body.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, ...directory, end]);
}

/** A flat bitmap packs like a decompression bomb: it goes in as it is, or the reader would refuse the bundle. */
function pack({ bytes, stored = false }: ZipFile): { data: Uint8Array; stored: boolean } {
  if (stored) return { data: bytes, stored };
  const packed = deflateSync(bytes, { level: 6 });
  return isImplausiblyPacked(bytes.length, packed.length)
    ? { data: bytes, stored: true }
    : { data: packed, stored: false };
}
