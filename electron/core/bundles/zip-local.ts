import { PiaoError } from '../../../shared/errors.ts';
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
export function assertNoHiddenBytes(
  bytes: Uint8Array,
  view: DataView,
  entries: readonly ZipEntry[],
  directoryOffset: number,
): LocatedEntry[] {
  let position = 0;
  const located = entries.map((entry) => {
    if (entry.headerOffset !== position) throw hiddenBytes();
    if (position + LOCAL_LENGTH > directoryOffset) throw headerMismatch(entry.name);
    const nameEnd = position + LOCAL_LENGTH + view.getUint16(position + 26, true);
    const extraLength = view.getUint16(position + 28, true);
    const dataOffset = nameEnd + extraLength;
    const dataEnd = dataOffset + entry.packedSize;
    if (dataEnd > directoryOffset) throw headerMismatch(entry.name);
    const sameName = Buffer.compare(bytes.subarray(position + LOCAL_LENGTH, nameEnd), entry.nameBytes) === 0;
    if (!sameName || !sameNumbers(view, position, entry)) throw headerMismatch(entry.name);
    position = dataEnd + descriptorLength(view, dataEnd, directoryOffset, entry);
    return { ...entry, dataOffset, hasLocalExtra: extraLength > 0 };
  });
  if (position !== directoryOffset) throw hiddenBytes();
  return located;
}

function sameNumbers(view: DataView, at: number, entry: ZipEntry): boolean {
  const [crc, packedSize, size] = [14, 18, 22].map((field) => view.getUint32(at + field, true));
  const deferred = (entry.flags & HAS_DESCRIPTOR) !== 0 && crc === 0 && packedSize === 0 && size === 0;
  return (
    view.getUint32(at, true) === LOCAL_SIGNATURE &&
    view.getUint16(at + 6, true) === entry.flags &&
    view.getUint16(at + 8, true) === entry.method &&
    (deferred || (crc === entry.crc && packedSize === entry.packedSize && size === entry.size))
  );
}

/** The data descriptor is 12 bytes, with an optional signature of 4 in front. */
function descriptorLength(view: DataView, at: number, limit: number, entry: ZipEntry): number {
  if ((entry.flags & HAS_DESCRIPTOR) === 0) return 0;
  for (const prefix of [4, 0]) {
    if (at + prefix + 12 > limit) continue;
    if (prefix === 4 && view.getUint32(at, true) !== DESCRIPTOR_SIGNATURE) continue;
    const [crc, packedSize, size] = [0, 4, 8].map((field) => view.getUint32(at + prefix + field, true));
    if (crc === entry.crc && packedSize === entry.packedSize && size === entry.size) return prefix + 12;
  }
  throw headerMismatch(entry.name);
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
