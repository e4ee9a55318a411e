import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { writeBundle } from '../../../electron/core/bundles/container.ts';
import {
  createIdentity,
  openIdentity,
  type SigningIdentity,
} from '../../../electron/core/bundles/identity.ts';
import { readBundle } from '../../../electron/core/bundles/verify.ts';
import { type ByteSource, withFileSource } from '../../../electron/core/files/byte-source.ts';
import { bytesContent, wholeOf } from '../../../electron/core/files/content.ts';
import { writeAllWhole, writeWhole } from '../../../electron/core/files/write-whole.ts';
import { PiaoError } from '../../../shared/errors.ts';
import { refusalOf } from '../../support/refusal.ts';
import { MIMETYPE_RAW, metaInf, rawZip, signFiles, text } from './attack-zip.ts';

const MEBIBYTE = 1024 * 1024;
/** Bytes of which half can be packed away, as in an office document. */
const large = Buffer.alloc(12 * MEBIBYTE);
for (let at = 0, state = 1; at < large.length; at += 1) {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  large[at] = state >>> 28;
}
const folder = mkdtempSync(join(tmpdir(), 'piao-streaming-'));
const file = join(folder, 'grande.asice');
let identity: SigningIdentity;

/** An attachment that is read in pieces, as from a disk. */
function inPieces(bytes: Buffer) {
  const { size, sha256 } = bytesContent(bytes);
  return {
    size,
    sha256,
    chunks: async function* () {
      for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000);
    },
  };
}

beforeAll(async () => {
  identity = await openIdentity((await createIdentity({ name: 'Ente', passphrase: 'x' })).p12, 'x');
  const entries = [
    { name: 'plan.json', mediaType: 'application/json', bytes: text('{}') },
    { name: 'allegati/grande.bin', mediaType: 'application/octet-stream', content: inPieces(large) },
  ];
  await writeWhole(file, await writeBundle({ entries, identity, signingTime: new Date() }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a bundle with a large attachment', () => {
  test('holds it stored, byte for byte, and is the same in memory as in its file', async () => {
    const bytes = readFileSync(file);
    expect(bytes.indexOf(large)).toBeGreaterThan(0);
    const inMemory = await readBundle(bytes);
    const inFile = await withFileSource(file, async (source) => {
      const read = await readBundle(source);
      const content = read.entries?.get('allegati/grande.bin');
      expect(content?.size).toBe(large.length);
      expect(Buffer.from(await wholeOf(content?.chunks() ?? inPieces(large).chunks())).equals(large)).toBe(
        true,
      );
      return read;
    });
    expect(inFile.problems).toEqual([]);
    expect(inFile.files).toEqual(inMemory.files);
  });

  test('is verified a piece at a time: no reading asks for more than a quarter of a megabyte', async () => {
    let largest = 0;
    let total = 0;
    await withFileSource(file, async (source) => {
      const watched: ByteSource = {
        size: source.size,
        read: (offset, length) => {
          largest = Math.max(largest, length);
          total += length;
          return source.read(offset, length);
        },
      };
      expect((await readBundle(watched)).problems).toEqual([]);
    });
    expect(largest).toBeLessThanOrEqual(MEBIBYTE / 4);
    // Each byte once, and the headers.
    expect(total).toBeLessThan(large.length + 20_000);
  });

  test('may come compressed, as other software packs it', async () => {
    const payload = { name: 'a.txt', data: large };
    const signed = await signFiles([payload], identity);
    const packed = { name: 'a.txt', data: deflateRawSync(large), method: 8, size: large.length };
    const crc = crc32(large);
    const right = rawZip([MIMETYPE_RAW, { ...packed, crc }, ...metaInf(signed)]);
    const { problems, entries } = await readBundle(right);
    expect(problems).toEqual([]);
    expect(
      Buffer.from(await wholeOf(entries?.get('a.txt')?.chunks() ?? inPieces(large).chunks())).equals(large),
    ).toBe(true);
    const trailing = { ...packed, crc, data: Buffer.concat([packed.data, Buffer.from('nascosto')]) };
    const cut = { ...packed, crc, data: packed.data.subarray(0, -100) };
    for (const wrong of [trailing, cut]) {
      const read = await readBundle(rawZip([MIMETYPE_RAW, wrong, ...metaInf(signed)]));
      expect(read.problems.map(({ code }) => code)).toEqual(['bundle.corrupt-entry']);
    }
  });

  test('that is changed between verification and use ends the use: no file takes its place', async () => {
    const moving = join(folder, 'mutevole.asice');
    writeFileSync(moving, readFileSync(file));
    const out = join(folder, 'aperto');
    const refusal = await withFileSource(moving, async (source) => {
      const { entries } = await readBundle(source);
      const changed = readFileSync(moving);
      changed[changed.indexOf(large) + 3 * MEBIBYTE] = 0;
      writeFileSync(moving, changed);
      return refusalOf(() =>
        writeAllWhole(
          [...(entries ?? [])].map(([name, { chunks }]) => ({ path: join(out, name), content: chunks() })),
        ),
      );
    });
    // The checksum of the ZIP is the first to see it.
    expect(refusal.code).toBe('bundle.corrupt-entry');
    expect(existsSync(join(out, 'plan.json'))).toBe(false);
    expect(existsSync(out)).toBe(false);
  });

  test('on a disk that fails is no fault of the bundle', async () => {
    const failing: ByteSource = {
      size: 100,
      read: async () => {
        throw new PiaoError('file.unreadable', 'Il disco non risponde.', { kind: 'machine' });
      },
    };
    expect((await refusalOf(() => readBundle(failing))).code).toBe('file.unreadable');
  });
});
