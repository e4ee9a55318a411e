import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { type BundleEntry, writeBundle } from '../../../electron/core/bundles/container.ts';
import { MIMETYPE } from '../../../electron/core/bundles/entry-names.ts';
import {
  createIdentity,
  openIdentity,
  type SigningIdentity,
} from '../../../electron/core/bundles/identity.ts';
import { isTrusted } from '../../../electron/core/bundles/trust.ts';
import { readBundle } from '../../../electron/core/bundles/verify.ts';
import { text } from './attack-zip.ts';
import { bundleBytes, fileBytes } from './in-memory.ts';
import { hasCommand, inTemporaryFolder, opensslP12, run } from './tools.ts';

const openssl = hasCommand('openssl', 'version');
const unzip = hasCommand('unzip', '-v');
const NOW = new Date('2026-02-03T04:05:06.789Z');
const ENTRIES: (BundleEntry & { bytes: Uint8Array })[] = [
  { name: 'plan.json', mediaType: 'application/json', bytes: text('{"format":"piao-plan"}') },
  {
    name: '2025',
    mediaType: 'application/octet-stream',
    bytes: new Uint8Array(70_000).map((_, i) => (i * i) % 251),
  },
  { name: "allegati/parere & nota (l'ultima) 100%.txt", mediaType: 'text/plain', bytes: text('sì\n') },
  { name: 'vuoto.txt', mediaType: 'text/plain', bytes: new Uint8Array() },
];
let identity: SigningIdentity;
let bundle: Uint8Array;

beforeAll(async () => {
  const created = await createIdentity({
    name: 'Comune di Crema',
    passphrase: 'x',
    now: new Date('2026-01-01'),
  });
  identity = await openIdentity(created.p12, 'x');
  bundle = await bundleBytes({ entries: ENTRIES, identity, signingTime: NOW });
});

describe('a bundle that was written', () => {
  test('reads back as exactly what went in, with who signed and when', async () => {
    const read = await readBundle(bundle);
    expect(read.problems).toEqual([]);
    expect([...(await fileBytes(read.entries))]).toEqual(
      ENTRIES.map(({ name, bytes }) => [name, Buffer.from(bytes)]),
    );
    expect(read.signer).toEqual({
      name: 'Comune di Crema',
      fingerprint: identity.fingerprint,
      certificatePem: identity.certificatePem,
    });
    expect(read.signedAt).toBe('2026-02-03T04:05:06.000Z');
    expect(read.files.map(({ name }) => name)).toEqual(ENTRIES.map(({ name }) => name));
  });

  test('that holds a flat bitmap of three megabytes is not taken for a decompression bomb', async () => {
    const bitmap = new Uint8Array(3 * 1024 * 1024).fill(255);
    const written = await bundleBytes({
      entries: [...ENTRIES, { name: 'allegati/pianta.bmp', mediaType: 'image/bmp', bytes: bitmap }],
      identity,
      signingTime: NOW,
    });
    const read = await readBundle(written);
    expect(read.problems).toEqual([]);
    expect((await fileBytes(read.entries)).get('allegati/pianta.bmp')?.equals(bitmap)).toBe(true);
  });

  test('begins with the stored mimetype, as the format asks', () => {
    expect(Buffer.from(bundle.subarray(30, 38 + MIMETYPE.length)).toString()).toBe(`mimetype${MIMETYPE}`);
    expect(bundle[28]).toBe(0);
  });

  test('differs from a second one in the signature alone', async () => {
    const again = await bundleBytes({ entries: ENTRIES, identity, signingTime: NOW });
    const signatureAt = Buffer.from(bundle).indexOf('META-INF/signature001.p7s');
    expect(Buffer.from(again.subarray(0, signatureAt - 30))).toEqual(
      Buffer.from(bundle.subarray(0, signatureAt - 30)),
    );
    expect((await readBundle(again)).files).toEqual((await readBundle(bundle)).files);
  });

  test('can be read from inside a larger buffer', async () => {
    const larger = Buffer.concat([Buffer.alloc(7, 1), bundle, Buffer.alloc(5, 1)]);
    expect((await readBundle(larger.subarray(7, 7 + bundle.length))).problems).toEqual([]);
  });

  test.skipIf(!openssl || !unzip)('is accepted by unzip and by openssl cms -verify -cades', async () => {
    await inTemporaryFolder((folder) => {
      writeFileSync(join(folder, 'b.asice'), bundle);
      writeFileSync(join(folder, 'cert.pem'), identity.certificatePem);
      expect(run('unzip', ['-t', 'b.asice'], folder)).toMatchObject({ status: 0 });
      expect(run('unzip', ['-q', 'b.asice'], folder)).toMatchObject({ status: 0, output: '' });
      const check =
        'cms -verify -cades -binary -inform DER -in META-INF/signature001.p7s -content META-INF/ASiCManifest001.xml -CAfile cert.pem -purpose any -out out';
      // The certificate is dated like the sample: openssl is told the day, or it would judge by today's.
      const args = [...check.split(' '), '-attime', String(Math.floor(NOW.getTime() / 1000))];
      expect(run('openssl', args, folder)).toMatchObject({ status: 0 });
      writeFileSync(join(folder, 'META-INF/ASiCManifest001.xml'), 'another');
      expect(run('openssl', args, folder).status).not.toBe(0);
    });
  });

  test.skipIf(!openssl)('may be signed with an RSA identity from elsewhere', async () => {
    const rsa = await openIdentity(await opensslP12({ key: 'rsa', passphrase: 'x' }), 'x');
    const signed = await bundleBytes({ entries: ENTRIES, identity: rsa, signingTime: new Date() });
    expect(await readBundle(signed)).toMatchObject({ problems: [], signer: { name: 'Segretario' } });
  });

  test('is the identity for any set of names and contents', async () => {
    const segment = fc
      .stringMatching(/^[A-Za-z0-9_#&'%+=,() -]{0,12}[A-Za-z0-9_]$/)
      .filter((s) => !s.startsWith(' '));
    const name = fc
      .array(segment, { minLength: 1, maxLength: 3 })
      .map((segments) => `d-${segments.join('/')}`);
    const files = fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 300 })), {
      minLength: 1,
      maxLength: 6,
      selector: ([key]) => key.toLowerCase(),
    });
    await fc.assert(
      fc.asyncProperty(files, async (chosen) => {
        const entries = chosen.map(([key, bytes]) => ({ name: key, mediaType: 'a/b; c="<&>"', bytes }));
        let written: Uint8Array;
        try {
          written = await bundleBytes({ entries, identity, signingTime: NOW });
        } catch (error) {
          // A file and a folder of one name, or a device name of Windows: refused when writing, and nothing else is.
          expect(['bundle.name-conflict', 'bundle.unsafe-name']).toContain(
            Reflect.get(Object(error), 'code'),
          );
          return;
        }
        const read = await readBundle(written);
        expect(read.problems).toEqual([]);
        expect(await fileBytes(read.entries)).toEqual(
          new Map(entries.map((e) => [e.name, Buffer.from(e.bytes)])),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('what cannot be bundled', () => {
  const one = (name: string): BundleEntry => ({ name, mediaType: 'text/plain', bytes: text('x') });
  test.each([
    [[], 'bundle.empty'],
    [[one('../fuori.txt')], 'bundle.path-traversal'],
    [[one('perché.txt')], 'bundle.unsafe-name'],
    [[one('a.txt'), one('a.txt')], 'bundle.duplicate-name'],
    [[one('a.txt'), one('A.TXT')], 'bundle.case-twin'],
    [[one('a'), one('a/b')], 'bundle.name-conflict'],
    [[one('meta-inf/x.xml')], 'bundle.reserved-name'],
    [[one('mimetype')], 'bundle.reserved-name'],
  ])('%o is refused with %s', async (entries, code) => {
    await expect(writeBundle({ entries, identity, signingTime: NOW })).rejects.toMatchObject({ code });
  });

  test('an identity that was not in force signs nothing', async () => {
    const early = new Date('2025-12-31T23:59:59Z');
    await expect(writeBundle({ entries: ENTRIES, identity, signingTime: early })).rejects.toMatchObject({
      code: 'identity.not-in-force',
    });
  });

  test.skipIf(!openssl)('an identity not made for signing signs nothing', async () => {
    const p12 = await opensslP12({ key: 'ec', passphrase: 'x', usage: 'keyEncipherment' });
    const cipher = await openIdentity(p12, 'x');
    await expect(
      writeBundle({ entries: ENTRIES, identity: cipher, signingTime: new Date() }),
    ).rejects.toMatchObject({
      code: 'identity.wrong-use',
    });
  });
});

describe('trust', () => {
  test('is in the very certificate, whatever stands beside it', async () => {
    const other = await createIdentity({ name: 'Comune di Crema', passphrase: 'x' });
    expect(isTrusted(identity.fingerprint, [])).toBe(false);
    expect(isTrusted(identity.fingerprint, [other.certificatePem])).toBe(false);
    expect(
      isTrusted(identity.fingerprint, [`${other.certificatePem}\n# nota\n${identity.certificatePem}`]),
    ).toBe(true);
    expect(
      isTrusted(identity.fingerprint.toUpperCase(), [identity.certificatePem.replaceAll('\n', '\r\n')]),
    ).toBe(true);
  });

  test.each(['', 'ciao', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'])(
    'in %j cannot be: it is not a certificate',
    (pem) => {
      expect(() => isTrusted(identity.fingerprint, [identity.certificatePem, pem])).toThrow(
        expect.objectContaining({ code: 'trust.unreadable', details: { position: 2 } }),
      );
    },
  );
});
