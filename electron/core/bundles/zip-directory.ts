import { PiaoError } from '../../../shared/errors.ts';
import type { ByteSource } from '../files/byte-source.ts';
import { quoted } from './entry-names.ts';
import { isImplausiblyPacked, LIMITS } from './limits.ts';
import { END_LENGTH } from './zip-headers.ts';
import { assertNoHiddenBytes, headerMismatch } from './zip-local.ts';

/** One file of a ZIP as its central directory describes it; sizes in bytes, offsets from the start of the file. */
export type ZipEntry = {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
};

/** An entry whose local header has been compared with the directory. */
export type LocatedEntry = ZipEntry & { readonly dataOffset: number; readonly hasLocalExtra: boolean };

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_LENGTH = 46;
const SYMBOLIC_LINK = 0xa000;
// Only the deflate hints (1, 2), the data descriptor (3) and UTF-8 names (11): no encryption, no patches.
const KNOWN_FLAGS = 0b1000_0000_1110;

const notAContainer = (reason: string): PiaoError =>
  new PiaoError(
    'bundle.not-a-container',
    `Il file non è un contenitore firmato leggibile (${reason}): chiederne un’altra copia a chi lo ha inviato.`,
  );

/**
 * Reads the directory of a ZIP and checks everything that can be checked without unpacking: limits, methods,
 * kinds of file, agreement of local headers with the directory, and that the entries fill the file exactly
 * (no gap, no overlap, nothing before or behind). Entries come back in the order of the file.
 *
 * @throws PiaoError `bundle.not-a-container`, `bundle.too-large`, `bundle.too-many-entries`, `bundle.bomb`,
 *   `bundle.claim-too-large`, `bundle.unsupported-zip`, `bundle.symlink`, `bundle.not-a-file`, `bundle.header-mismatch`, `bundle.hidden-bytes`
 */
export async function readZipDirectory(source: ByteSource): Promise<LocatedEntry[]> {
  if (source.size > LIMITS.containerBytes) throw tooLarge('il contenitore');
  const index = await findDirectory(source);
  if (index.count > LIMITS.entries) {
    throw new PiaoError(
      'bundle.too-many-entries',
      `Il contenitore dichiara ${index.count} file, più dei ${LIMITS.entries} ammessi.`,
    );
  }
  if (index.size > LIMITS.directoryBytes) throw tooLarge('il suo indice');
  const bytes = await source.read(index.offset, index.size);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let number = 0; number < index.count; number += 1) {
    if (at + CENTRAL_LENGTH > bytes.length || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      throw notAContainer('il suo indice è danneggiato');
    }
    const next =
      at +
      CENTRAL_LENGTH +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (next > bytes.length) throw notAContainer('il suo indice è danneggiato');
    entries.push(readCentralEntry(bytes, view, at));
    at = next;
  }
  if (at !== bytes.length) throw notAContainer('il suo indice è danneggiato');
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > LIMITS.unpackedBytes)
    throw tooLarge('il contenuto');
  entries.sort((a, b) => a.headerOffset - b.headerOffset);
  return assertNoHiddenBytes(source, entries, index.offset);
}

/** Where the directory is, from the record at the end of the file, behind which there must be nothing. */
async function findDirectory(source: ByteSource): Promise<{ count: number; size: number; offset: number }> {
  if (source.size < END_LENGTH) throw notAContainer('è troppo corto');
  const end = source.size - END_LENGTH;
  const bytes = await source.read(end, END_LENGTH);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== END_SIGNATURE || view.getUint16(20, true) !== 0) {
    throw notAContainer('manca la chiusura del file ZIP, come in un file troncato');
  }
  const count = view.getUint16(10, true);
  const size = view.getUint32(12, true);
  const offset = view.getUint32(16, true);
  const oneDisk = view.getUint32(4, true) === 0 && view.getUint16(8, true) === count;
  if (!oneDisk || offset + size !== end) throw notAContainer('il suo indice è danneggiato');
  return { count, size, offset };
}

function readCentralEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameStart = at + CENTRAL_LENGTH;
  const nameBytes = bytes.subarray(nameStart, nameStart + view.getUint16(at + 28, true));
  const entry: ZipEntry = {
    // Latin-1 keeps every byte visible to the name rules, which then refuse whatever is not ASCII.
    name: Buffer.from(nameBytes).toString('latin1'),
    nameBytes,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerOffset: view.getUint32(at + 42, true),
  };
  assertPlainFile(entry, view.getUint32(at + 38, true));
  const known = entry.method === 0 || entry.method === 8;
  if (!known || (entry.flags & ~KNOWN_FLAGS) !== 0 || view.getUint16(at + 34, true) !== 0) {
    throw new PiaoError(
      'bundle.unsupported-zip',
      `Il file ${quoted(entry.name)} usa una forma di ZIP non ammessa (cifratura, più volumi o compressione diversa).`,
    );
  }
  if (entry.size > LIMITS.unpackedBytes || entry.packedSize > LIMITS.containerBytes) {
    throw new PiaoError(
      'bundle.claim-too-large',
      `Il file ${quoted(entry.name)} dichiara ${Math.round(entry.size / 1024 / 1024)} MB, più di quanto un contenitore può avere.`,
    );
  }
  if (entry.method === 0 && entry.size !== entry.packedSize) throw headerMismatch(entry.name);
  if (isImplausiblyPacked(entry.size, entry.packedSize)) {
    throw new PiaoError(
      'bundle.bomb',
      `Il file ${quoted(entry.name)} dichiara una compressione inverosimile (${entry.size} byte da ${entry.packedSize}).`,
    );
  }
  return entry;
}

/** External attributes hold the Unix mode in their upper half and the DOS folder bit (0x10) in the lower. */
function assertPlainFile(entry: ZipEntry, attributes: number): void {
  const unixType = (attributes >>> 16) & 0xf000;
  if (unixType === SYMBOLIC_LINK) {
    throw new PiaoError(
      'bundle.symlink',
      `Nel contenitore ${quoted(entry.name)} è un collegamento ad altri file del computer, non un file.`,
    );
  }
  const plain = (unixType === 0 || unixType === 0x8000) && (attributes & 0x10) === 0;
  if (!plain || entry.name.endsWith('/')) {
    throw new PiaoError(
      'bundle.not-a-file',
      `Nel contenitore ${quoted(entry.name)} non è un file semplice ma una cartella o un dispositivo.`,
    );
  }
}

function tooLarge(what: string): PiaoError {
  return new PiaoError('bundle.too-large', `Il contenitore supera le dimensioni ammesse (${what}).`);
}
