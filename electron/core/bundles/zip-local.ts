import { PiaoError } from '../../../shared/errors.ts';
import type { ByteSource } from '../files/byte-source.ts';
import { quoted } from './entry-names.ts';
import type { LocatedEntry, ZipEntry } from './zip-directory.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const LOCAL_LENGTH = 30;
const HAS_DESCRIPTOR = 0b1000;

/**
 * Walks the local headers from byte 0 to the directory. Programs that read a ZIP from the front and programs
 * that read it from the directory must see the same files, so each header has to agree with the directory and
 * begin exactly where the one before ended.
 */
export async function assertNoHiddenBytes(
  source: ByteSource,
  entries: readonly ZipEntry[],
  directoryOffset: number,
): Promise<LocatedEntry[]> {
  const located: LocatedEntry[] = [];
  let position = 0;
  for (const entry of entries) {
    if (entry.headerOffset !== position) throw hiddenBytes();
    const headerLength = LOCAL_LENGTH + entry.nameBytes.length;
    if (position + headerLength > directoryOffset) throw headerMismatch(entry.name);
    const header = await source.read(position, headerLength);
    const view = viewOf(header);
    const sameName =
      view.getUint16(26, true) === entry.nameBytes.length &&
      Buffer.compare(header.subarray(LOCAL_LENGTH), entry.nameBytes) === 0;
    if (!sameName || !sameNumbers(view, entry)) throw headerMismatch(entry.name);
    const extraLength = view.getUint16(28, true);
    const dataOffset = position + headerLength + extraLength;
    const dataEnd = dataOffset + entry.packedSize;
    if (dataEnd > directoryOffset) throw headerMismatch(entry.name);
    position = dataEnd + (await descriptorLength(source, dataEnd, directoryOffset, entry));
    located.push({ ...entry, dataOffset, hasLocalExtra: extraLength > 0 });
  }
  if (position !== directoryOffset) throw hiddenBytes();
  return located;
}

function sameNumbers(view: DataView, entry: ZipEntry): boolean {
  const [crc, packedSize, size] = [14, 18, 22].map((field) => view.getUint32(field, true));
  const deferred = (entry.flags & HAS_DESCRIPTOR) !== 0 && crc === 0 && packedSize === 0 && size === 0;
  return (
    view.getUint32(0, true) === LOCAL_SIGNATURE &&
    view.getUint16(6, true) === entry.flags &&
    view.getUint16(8, true) === entry.method &&
    (deferred || (crc === entry.crc && packedSize === entry.packedSize && size === entry.size))
  );
}

/** The data descriptor is 12 bytes, with an optional signature of 4 in front. */
async function descriptorLength(
  source: ByteSource,
  at: number,
  limit: number,
  entry: ZipEntry,
): Promise<number> {
  if ((entry.flags & HAS_DESCRIPTOR) === 0) return 0;
  const view = viewOf(await source.read(at, Math.min(16, limit - at)));
  for (const prefix of [4, 0]) {
    if (prefix + 12 > view.byteLength) continue;
    if (prefix === 4 && view.getUint32(0, true) !== DESCRIPTOR_SIGNATURE) continue;
    const [crc, packedSize, size] = [0, 4, 8].map((field) => view.getUint32(prefix + field, true));
    if (crc === entry.crc && packedSize === entry.packedSize && size === entry.size) return prefix + 12;
  }
  throw headerMismatch(entry.name);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function hiddenBytes(): PiaoError {
  return new PiaoError(
    'bundle.hidden-bytes',
    'Il contenitore ha byte che non appartengono a nessuno dei suoi file, o file sovrapposti: è stato alterato.',
  );
}

/** The two descriptions that a ZIP holds of each file do not agree. */
export function headerMismatch(name: string): PiaoError {
  return new PiaoError(
    'bundle.header-mismatch',
    `Le due descrizioni del file ${quoted(name)} dentro il contenitore non coincidono: il contenitore è stato alterato.`,
  );
}
