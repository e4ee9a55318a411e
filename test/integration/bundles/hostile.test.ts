import { deflateRawSync } from 'node:zlib';

import { type Certificate, ContentInfo, SignedData } from 'pkijs';
import { beforeAll, describe, expect, test } from 'vitest';

import { exactBuffer, parseCertificate } from '../../../electron/core/bundles/certificate.ts';
import {
  createIdentity,
  openIdentity,
  type SigningIdentity,
} from '../../../electron/core/bundles/identity.ts';
import type { ManifestSigner } from '../../../electron/core/bundles/signature.ts';
import { readBundle } from '../../../electron/core/bundles/verify.ts';
import { MIMETYPE_RAW, metaInf, type RawEntry, rawZip, type Signed, signFiles, text } from './attack-zip.ts';
import { hasCommand, opensslP12 } from './tools.ts';

const openssl = hasCommand('openssl', 'version');
const FILE: RawEntry = { name: 'a.txt', data: text('contenuto') };
let identity: SigningIdentity;
let other: SigningIdentity;
let signed: Signed;

async function create(name: string, now = new Date()): Promise<SigningIdentity> {
  return openIdentity((await createIdentity({ name, passphrase: 'x', validYears: 1, now })).p12, 'x');
}

async function codes(bytes: Uint8Array): Promise<string[]> {
  const read = await readBundle(bytes);
  expect(read.entries === null).toBe(read.problems.length > 0);
  for (const { message } of read.problems) expect(message).toMatch(/^[A-ZÈ].*[.]$/u);
  return read.problems.map(({ code }) => code);
}

/** An honest container around `files`, whose manifest lists just FILE. */
const around = (...files: RawEntry[]): Buffer => rawZip([MIMETYPE_RAW, ...files, ...metaInf(signed)]);

beforeAll(async () => {
  identity = await create('Comune di Crema');
  other = await create('Comune di Crema');
  signed = await signFiles([FILE], identity);
});

test('the container that the attacks start from is right', async () => {
  expect(await codes(around(FILE))).toEqual([]);
});

test.each(['signed', 'bare'] as const)(
  'a %s data descriptor, as streaming programs write it, is right',
  async (descriptor) => {
    expect(await codes(around({ ...FILE, descriptor }))).toEqual([]);
  },
);

describe('not a container', () => {
  test.each([
    ['nothing', () => new Uint8Array()],
    ['a text', () => text('non sono uno ZIP, ma sono abbastanza lungo')],
    ['a truncated file', () => around(FILE).subarray(0, -30)],
    ['a file cut by one byte', () => around(FILE).subarray(0, -1)],
    ['a file with a byte behind it', () => Buffer.concat([around(FILE), Buffer.from('x')])],
    ['an index that claims more files', () => rawZip([MIMETYPE_RAW, FILE], { claimedCount: 3 })],
    ['an index that claims fewer files', () => rawZip([MIMETYPE_RAW, FILE], { claimedCount: 1 })],
  ])('%s', async (_, make) => {
    expect(await codes(make())).toEqual(['bundle.not-a-container']);
  });
});

describe('names and kinds of entries', () => {
  test.each([
    ['../fuori.txt', 'bundle.path-traversal'],
    ['a/../../b', 'bundle.path-traversal'],
    ['/etc/passwd', 'bundle.absolute-path'],
    ['C:\\a', 'bundle.absolute-path'],
    ['a\\b', 'bundle.unsafe-name'],
    ['a\0b', 'bundle.unsafe-name'],
    ['perch\xe9', 'bundle.unsafe-name'],
    ['a//b', 'bundle.unsafe-name'],
    ['NUL.txt', 'bundle.unsafe-name'],
    ['', 'bundle.unsafe-name'],
    ['x'.repeat(181), 'bundle.unsafe-name'],
    ['a.txt', 'bundle.duplicate-name'],
    ['A.TXT', 'bundle.case-twin'],
    ['a.txt/b', 'bundle.name-conflict'],
    ['cartella/', 'bundle.not-a-file'],
    ['b.txt', 'bundle.extra-entry'],
    ['META-INF/virus.exe', 'bundle.extra-entry'],
  ])('%j gives %s', async (name, code) => {
    expect(await codes(around(FILE, { name, data: text('x') }))).toEqual([code]);
  });

  test('a symbolic link', async () => {
    expect(await codes(around({ ...FILE, attributes: 0xa1ff * 0x10000 }))).toEqual(['bundle.symlink']);
  });
});

describe('sizes', () => {
  const mebibytes = (n: number): number => n * 1024 * 1024;
  test('a header that claims 2 GiB is refused without unpacking', async () => {
    expect(await codes(around({ ...FILE, method: 8, size: mebibytes(2048) }))).toEqual([
      'bundle.claim-too-large',
    ]);
  });
  test('many files that together claim too much', async () => {
    const files = Array.from({ length: 300 }, (_, i) => ({
      name: `f${i}`,
      data: Buffer.alloc(50_000),
      method: 8,
      size: mebibytes(4),
    }));
    expect(await codes(around(FILE, ...files))).toEqual(['bundle.too-large']);
  });
  test('a bomb, honest about its size', async () => {
    const data = deflateRawSync(Buffer.alloc(mebibytes(50)), { level: 9 });
    expect(await codes(around(FILE, { name: 'bomba', data, method: 8, size: mebibytes(50) }))).toEqual([
      'bundle.bomb',
    ]);
  });
  test('a bomb that lies about its size is cut off there', async () => {
    const data = deflateRawSync(Buffer.alloc(mebibytes(50)), { level: 9 });
    expect(await codes(around(FILE, { name: 'bomba', data, method: 8, size: 100 }))).toEqual([
      'bundle.corrupt-entry',
    ]);
  });
  test('too many files', async () => {
    const files = Array.from({ length: 1001 }, (_, i) => ({ name: `f${i}`, data: text('') }));
    expect(await codes(rawZip([MIMETYPE_RAW, ...files]))).toEqual(['bundle.too-many-entries']);
  });
  test('a signature of half a megabyte is not even parsed', async () => {
    const files = [FILE, ...metaInf({ ...signed, signature: new Uint8Array(500_000) })];
    expect(await codes(rawZip([MIMETYPE_RAW, ...files]))).toEqual(['bundle.too-large']);
  });
});

describe('a ZIP that says two things', () => {
  test.each<[string, Partial<RawEntry>, string]>([
    ['another name in front', { localName: 'b.txt' }, 'bundle.header-mismatch'],
    ['another size in front', { localSize: 3 }, 'bundle.header-mismatch'],
    ['a stored file of another size', { size: 5 }, 'bundle.header-mismatch'],
    ['a wrong CRC', { crc: 1 }, 'bundle.corrupt-entry'],
    ['compressed data that are not', { method: 8 }, 'bundle.corrupt-entry'],
    ['encryption', { flags: 1 }, 'bundle.unsupported-zip'],
    ['another compression', { method: 12 }, 'bundle.unsupported-zip'],
  ])('%s', async (_, lie, code) => {
    expect(await codes(around({ ...FILE, ...lie }))).toEqual([code]);
  });

  test('bytes that no entry owns', async () => {
    const zip = rawZip([MIMETYPE_RAW, FILE, ...metaInf(signed)], { gap: text('nascosto') });
    expect(await codes(zip)).toEqual(['bundle.hidden-bytes']);
  });

  test('bytes behind the end of compressed data', async () => {
    const data = Buffer.concat([deflateRawSync(FILE.data), Buffer.from('nascosto')]);
    expect(
      await codes(around({ ...FILE, data, method: 8, size: FILE.data.length, crc: crcOf(FILE.data) })),
    ).toEqual(['bundle.corrupt-entry']);
  });
});

describe('what makes it an ASiC-E', () => {
  test.each<[string, () => RawEntry[], string[]]>([
    ['no mimetype', () => [FILE, ...metaInf(signed)], ['bundle.mimetype']],
    ['the mimetype not first', () => [FILE, MIMETYPE_RAW, ...metaInf(signed)], ['bundle.mimetype']],
    [
      'another mimetype',
      () => [{ ...MIMETYPE_RAW, data: text('application/epub+zip') }, FILE, ...metaInf(signed)],
      ['bundle.mimetype'],
    ],
    [
      'an extra field on it',
      () => [{ ...MIMETYPE_RAW, localExtra: new Uint8Array(4) }, FILE, ...metaInf(signed)],
      ['bundle.mimetype'],
    ],
    ['nothing at all', () => [], ['bundle.mimetype']],
    ['no META-INF', () => [MIMETYPE_RAW, FILE], ['bundle.manifest-missing', 'bundle.signature-missing']],
    [
      'no signature',
      () => [MIMETYPE_RAW, FILE, ...metaInf(signed).slice(0, 1)],
      ['bundle.signature-missing'],
    ],
    ['no manifest', () => [MIMETYPE_RAW, FILE, ...metaInf(signed).slice(1)], ['bundle.manifest-missing']],
    ['a signed file missing', () => [MIMETYPE_RAW, ...metaInf(signed)], ['bundle.missing-entry']],
    [
      'a changed file',
      () => [MIMETYPE_RAW, { ...FILE, data: text('Contenuto') }, ...metaInf(signed)],
      ['bundle.digest-mismatch'],
    ],
  ])('%s', async (_, make, expected) => {
    expect(await codes(rawZip(make()))).toEqual(expected);
  });
});

describe('the signature', () => {
  const withMeta = (meta: Signed): Buffer => rawZip([MIMETYPE_RAW, FILE, ...metaInf(meta)]);
  const signWith = (signer: ManifestSigner, at?: Date): Promise<Signed> => signFiles([FILE], signer, at);

  test('of another manifest', async () => {
    const { signature } = await signFiles([{ name: 'b.txt', data: text('') }], identity);
    expect(await codes(withMeta({ ...signed, signature }))).toEqual(['bundle.signature-other-content']);
  });

  test('that is not one', async () => {
    expect(await codes(withMeta({ ...signed, signature: text('firma') }))).toEqual([
      'bundle.signature-malformed',
    ]);
    const trailing = Buffer.concat([signed.signature, Buffer.from([0])]);
    expect(await codes(withMeta({ ...signed, signature: trailing }))).toEqual(['bundle.signature-malformed']);
    const nested = Buffer.from(`${'30'.repeat(5000)}00`, 'hex');
    expect(await codes(withMeta({ ...signed, signature: nested }))).toEqual(['bundle.signature-malformed']);
  });

  test('with the certificate taken out, or another put in its place', async () => {
    expect(await codes(withMeta(await signWith({ ...identity, certificate: other.certificate })))).toEqual([
      'bundle.signature-wrong',
    ]);
    const forged = Buffer.from(signed.signature);
    const der = Buffer.from(identity.certificate.der);
    const at = forged.indexOf(der);
    // The same name, number and key, one byte of the certificate's own signature changed.
    forged[at + der.length - 1] = (forged[at + der.length - 1] ?? 0) ^ 1;
    expect(await codes(withMeta({ ...signed, signature: forged }))).toEqual(['bundle.certificate-swapped']);
    for (const certificates of [[other.certificate.parsed], []]) {
      const signature = withCertificates(signed.signature, certificates);
      expect(await codes(withMeta({ ...signed, signature }))).toEqual(['bundle.certificate-missing']);
    }
    const same = withCertificates(signed.signature, [other.certificate.parsed, identity.certificate.parsed]);
    expect(await codes(withMeta({ ...signed, signature: same }))).toEqual([]);
  });

  test('with its last byte changed', async () => {
    const signature = Buffer.from(signed.signature);
    signature[signature.length - 1] = (signature[signature.length - 1] ?? 0) ^ 1;
    expect(await codes(withMeta({ ...signed, signature }))).toEqual(['bundle.signature-wrong']);
  });

  test('dated before or after the certificate', async () => {
    const day = 24 * 3600 * 1000;
    const { notBefore, notAfter } = identity.certificate.parsed;
    for (const at of [new Date(notBefore.value.getTime() - day), new Date(notAfter.value.getTime() + day)]) {
      expect(await codes(withMeta(await signWith(identity, at)))).toEqual(['bundle.certificate-dates']);
    }
    for (const at of [notBefore.value, notAfter.value])
      expect(await codes(withMeta(await signWith(identity, at)))).toEqual([]);
  });

  test('says who signed even when a file was changed, and nobody when it is wrong itself', async () => {
    const changed = await readBundle(
      rawZip([MIMETYPE_RAW, { ...FILE, data: text('x') }, ...metaInf(signed)]),
    );
    expect(changed).toMatchObject({ entries: null, signer: { name: 'Comune di Crema' } });
    const wrong = await readBundle(withMeta(await signWith({ ...identity, privateKey: other.privateKey })));
    expect(wrong).toMatchObject({ entries: null, signer: null, signedAt: null });
  });

  test.skipIf(!openssl)('by a certificate that is not for signing, or too weak', async () => {
    const cipher = await openIdentity(
      await opensslP12({ key: 'ec', passphrase: 'x', usage: 'keyEncipherment' }),
      'x',
    );
    expect(await codes(withMeta(await signWith(cipher)))).toEqual(['bundle.certificate-usage']);
    const { privateKey, certificate } = await weakRsa();
    expect(await codes(withMeta(await signWith({ privateKey, certificate, chain: [] })))).toEqual([
      'bundle.signature-algorithm',
    ]);
  });
});

/** An RSA identity of 1024 bits, which `openIdentity` rightly refuses: taken apart by hand. */
async function weakRsa(): Promise<ManifestSigner> {
  const { readPkcs12 } = await import('../../../electron/core/bundles/pkcs12-read.ts');
  const { pkcs8, certificates } = await readPkcs12(
    await opensslP12({ key: 'rsa-1024', passphrase: 'x' }),
    'x',
  );
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
  const [certificate] = certificates;
  if (certificate === undefined) throw new Error('no certificate');
  return { privateKey, certificate, chain: [] };
}

function crcOf(data: Uint8Array): number {
  return rawZip([{ name: 'x', data }]).readUInt32LE(14);
}

/** The same signature with other certificates beside it: they are not covered by it. */
function withCertificates(cms: Uint8Array, certificates: Certificate[]): Uint8Array {
  const data = new SignedData({ schema: ContentInfo.fromBER(exactBuffer(cms)).content });
  data.certificates = certificates;
  const content = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: data.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER());
}

test('a certificate keeps line breaks and invisible characters of its name to itself', () => {
  const parsed = parseCertificate(identity.certificate.der);
  expect(parsed.fingerprint).toBe(identity.fingerprint);
  const spoofed = Buffer.from(identity.certificate.der);
  for (let at = spoofed.indexOf('Comune di'); at >= 0; at = spoofed.indexOf('Comune di'))
    spoofed.write('Comune\ndi', at);
  expect(parseCertificate(new Uint8Array(exactBuffer(spoofed))).name).toBe('Comune di Crema');
});
