import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

import { MIMETYPE } from '../../../electron/core/bundles/entry-names.ts';
import { buildManifest } from '../../../electron/core/bundles/manifest.ts';
import { type ManifestSigner, signManifest } from '../../../electron/core/bundles/signature.ts';

/** One stored entry whose every claim can be made a lie; what is left out is honest. */
export type RawEntry = {
  name: string;
  data: Uint8Array;
  localName?: string;
  flags?: number;
  method?: number;
  size?: number;
  packedSize?: number;
  localSize?: number;
  crc?: number;
  attributes?: number;
  localExtra?: Uint8Array;
  descriptor?: 'signed' | 'bare';
};

/** A ZIP written without any of the care of the program's own writer. */
export function rawZip(
  entries: readonly RawEntry[],
  options: { gap?: Uint8Array; claimedCount?: number } = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const deferred = entry.descriptor !== undefined;
    const flags = (entry.flags ?? 0) | (deferred ? 8 : 0);
    const method = entry.method ?? 0;
    const crc = entry.crc ?? crc32(entry.data);
    const packedSize = entry.packedSize ?? entry.data.length;
    const size = entry.size ?? entry.data.length;
    const name = Buffer.from(entry.name, 'latin1');
    const localName = Buffer.from(entry.localName ?? entry.name, 'latin1');
    const extra = Buffer.from(entry.localExtra ?? []);
    const local = Buffer.alloc(30);
    local.write('PK\x03\x04', 'latin1');
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(deferred ? 0 : crc, 14);
    local.writeUInt32LE(deferred ? 0 : packedSize, 18);
    local.writeUInt32LE(deferred ? 0 : (entry.localSize ?? size), 22);
    local.writeUInt16LE(localName.length, 26);
    local.writeUInt16LE(extra.length, 28);
    const descriptor = Buffer.alloc(16);
    descriptor.write('PK\x07\x08', 'latin1');
    descriptor.writeUInt32LE(crc, 4);
    descriptor.writeUInt32LE(packedSize, 8);
    descriptor.writeUInt32LE(size, 12);
    const trailer = deferred ? descriptor.subarray(entry.descriptor === 'bare' ? 4 : 0) : Buffer.alloc(0);
    const written = Buffer.concat([local, localName, extra, entry.data, trailer]);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 'latin1');
    central.writeUInt8(3, 5);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(packedSize, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(entry.attributes ?? 0, 38);
    central.writeUInt32LE(offset, 42);
    parts.push(written);
    directory.push(central, name);
    offset += written.length;
  }
  const gap = Buffer.from(options.gap ?? []);
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(options.claimedCount ?? entries.length, 8);
  end.writeUInt16LE(options.claimedCount ?? entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset + gap.length, 16);
  return Buffer.concat([...parts, gap, index, end]);
}

export const text = (value: string): Uint8Array => new TextEncoder().encode(value);
export const MIMETYPE_RAW: RawEntry = { name: 'mimetype', data: text(MIMETYPE) };

export type Signed = { manifest: Uint8Array; signature: Uint8Array };

/** A manifest of the given files and a right signature over it, with none of the program's checks on the signer. */
export async function signFiles(
  files: readonly { name: string; data: Uint8Array }[],
  signer: ManifestSigner,
  signingTime = new Date(),
): Promise<Signed> {
  const manifest = buildManifest(
    files.map(({ name, data }) => ({
      name,
      mediaType: 'application/octet-stream',
      sha256: createHash('sha256').update(data).digest('hex'),
    })),
  );
  return { manifest, signature: await signManifest(manifest, signer, signingTime) };
}

/** The two META-INF entries of a signed container. */
export function metaInf({ manifest, signature }: Signed): RawEntry[] {
  return [
    { name: 'META-INF/ASiCManifest001.xml', data: manifest },
    { name: 'META-INF/signature001.p7s', data: signature },
  ];
}
