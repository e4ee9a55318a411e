import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import {
  type CreatedIdentity,
  createIdentity,
  openIdentity,
} from '../../../electron/core/bundles/identity.ts';
import { PASSPHRASE_ROUNDS } from '../../../electron/core/bundles/pkcs12-write.ts';
import { hasCommand, inTemporaryFolder, opensslP12, run } from './tools.ts';

const openssl = hasCommand('openssl', 'version');
const NAME = 'Comune di Crema, Segreteria generale è "qui"';
const PASSPHRASE = 'perché no? 😀';
let created: CreatedIdentity;

beforeAll(async () => {
  created = await createIdentity({
    name: NAME,
    passphrase: PASSPHRASE,
    validYears: 2,
    now: new Date('2025-03-01T10:20:30.456Z'),
  });
});

describe('a new identity', () => {
  test('opens with its passphrase and is the one that was created', async () => {
    const opened = await openIdentity(created.p12, PASSPHRASE);
    expect(opened.name).toBe(NAME);
    expect(opened.fingerprint).toBe(created.fingerprint);
    expect(opened.certificatePem).toBe(created.certificatePem);
    expect(opened.chain).toEqual([]);
    expect(opened.privateKey.extractable).toBe(false);
  });

  test('has a self-signed certificate for signing documents, with the dates asked for', () => {
    const certificate = new X509Certificate(created.certificatePem);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.ca).toBe(false);
    expect(certificate.validFromDate.toISOString()).toBe('2025-03-01T10:20:30.000Z');
    expect(certificate.validToDate.toISOString()).toBe('2027-03-01T10:20:30.000Z');
    expect(certificate.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(created.fingerprint);
    expect(certificate.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
  });

  test.skipIf(!openssl)('is read by openssl with the same passphrase, and says its work factor', async () => {
    const { status, output } = await inTemporaryFolder((folder) => {
      writeFileSync(join(folder, 'id.p12'), created.p12);
      return run(
        'openssl',
        ['pkcs12', '-in', 'id.p12', '-info', '-nokeys', '-passin', `pass:${PASSPHRASE}`],
        folder,
      );
    });
    expect(status).toBe(0);
    expect(output).toContain(
      `PBES2, PBKDF2, AES-256-CBC, Iteration ${PASSPHRASE_ROUNDS}, PRF hmacWithSHA256`,
    );
    expect(output).toContain(`MAC: sha256, Iteration ${PASSPHRASE_ROUNDS}`);
    expect(PASSPHRASE_ROUNDS).toBeGreaterThanOrEqual(600_000);
  });

  test('refuses another passphrase', async () => {
    await expect(openIdentity(created.p12, 'perche no? 😀')).rejects.toMatchObject({
      code: 'identity.wrong-passphrase',
      kind: 'input',
    });
  });

  test.each([
    ['truncated', (p12: Uint8Array) => p12.subarray(0, p12.length - 40)],
    ['with something behind it', (p12: Uint8Array) => Buffer.concat([p12, Buffer.from('x')])],
    ['empty', () => new Uint8Array()],
    ['a text', () => new TextEncoder().encode('-----BEGIN CERTIFICATE-----')],
  ])('refuses a file that is %s', async (_, damage) => {
    await expect(openIdentity(damage(created.p12), PASSPHRASE)).rejects.toMatchObject({
      code: 'identity.unreadable',
    });
  });
});

describe('what an identity is made from', () => {
  test.each([
    [{ name: '  ', passphrase: 'x' }, 'identity.name-empty'],
    [{ name: 'a'.repeat(65), passphrase: 'x' }, 'identity.name-too-long'],
    [{ name: 'Ente\nfidato', passphrase: 'x' }, 'identity.name-invalid'],
    [{ name: 'Ente', passphrase: '' }, 'identity.passphrase-empty'],
    [{ name: 'Ente', passphrase: 'x', validYears: 0 }, 'identity.validity'],
    [{ name: 'Ente', passphrase: 'x', validYears: 1.5 }, 'identity.validity'],
  ])('%o is refused with %s', async (options, code) => {
    await expect(createIdentity(options)).rejects.toMatchObject({ code });
  });
});

describe.skipIf(!openssl)('an identity made by openssl', () => {
  test('opens with ECDSA P-256 and accents in the passphrase', async () => {
    const p12 = await opensslP12({ key: 'ec', passphrase: 'città', subject: '/O=Ente/CN=Ufficio è' });
    expect((await openIdentity(p12, 'città')).name).toBe('Ufficio è');
    await expect(openIdentity(p12, 'citta')).rejects.toMatchObject({ code: 'identity.wrong-passphrase' });
  });

  test('opens with RSA, and without a MAC', async () => {
    const p12 = await opensslP12({ key: 'rsa', passphrase: 'x', exportArguments: ['-nomac'] });
    expect((await openIdentity(p12, 'x')).privateKey.algorithm.name).toBe('RSASSA-PKCS1-v1_5');
    await expect(openIdentity(p12, 'y')).rejects.toMatchObject({ code: 'identity.wrong-passphrase' });
  });

  test('is refused by name when its key is not one of ours', async () => {
    const curve = await opensslP12({ key: 'p-384', passphrase: 'x' });
    await expect(openIdentity(curve, 'x')).rejects.toMatchObject({ code: 'identity.unsupported-key' });
    const short = await opensslP12({ key: 'rsa-1024', passphrase: 'x' });
    await expect(openIdentity(short, 'x')).rejects.toMatchObject({ code: 'identity.unsupported-key' });
  });
});
