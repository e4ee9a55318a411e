const VERSION = 20;
/** 1 January 1980, 00:00: the first instant that a ZIP can hold. */
const FIXED_TIME = 0;
const FIXED_DATE = 0x0021;

export const END_LENGTH = 22;

/** Of a file: before its data, and in the directory. */
export function headersLength(name: string): number {
  return 30 + 46 + 2 * name.length;
}

/** What the headers say of one file. */
export interface PackedFacts {
  /** Stored or deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

/** Makes the headers of a plain ZIP, one file after the other: ASCII names, no extra fields, fixed times. */
export class ZipDirectory {
  readonly #entries: Buffer[] = [];
  #count = 0;
  #offset = 0;

  /** The local header of the next file, behind which exactly `packedSize` bytes must follow. */
  add(name: string, { method, crc, packedSize, size }: PackedFacts): Buffer {
    const nameBytes = Buffer.from(name, 'ascii');
    // What a local header and the directory have in common, from "version needed" to "extra field length".
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(method, 4);
    common.writeUInt16LE(FIXED_TIME, 6);
    common.writeUInt16LE(FIXED_DATE, 8);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(packedSize, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(this.#offset, 10);
    this.#entries.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02', 'latin1'),
        Buffer.from([VERSION, 0]),
        common,
        tail,
        nameBytes,
      ]),
    );
    const header = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes]);
    this.#count += 1;
    this.#offset += header.length + packedSize;
    return header;
  }

  /** What follows the last file. */
  end(): Buffer {
    const directory = Buffer.concat(this.#entries);
    const end = Buffer.alloc(END_LENGTH);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(this.#count, 8);
    end.writeUInt16LE(this.#count, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(this.#offset, 16);
    return Buffer.concat([directory, end]);
  }
}
