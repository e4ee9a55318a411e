import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuthenticatedSafe } from 'pkijs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { openIdentity, takeInIdentity } from '../../../electron/core/bundles/identity.ts';
import { refusalOf } from '../../support/refusal.ts';
import { hasLegacyOpenssl, opensslP12 } from './tools.ts';

const PASSPHRASE = 'Città del 2015 è';
let folder = '';

const openssl = (line: string, ...more: string[]) =>
  execFileSync('openssl', [...line.split(' ').filter((word) => word !== ''), ...more], {
    cwd: folder,
    stdio: 'pipe',
  });

/** A `.p12` of the key and the certificates below, encrypted as `how` says. */
function pkcs12(how: string, content = '-inkey k.pem -in c.pem -certfile ca.pem'): Uint8Array {
  openssl(`pkcs12 -export -legacy ${content} ${how} -out id.p12`, '-passout', `pass:${PASSPHRASE}`);
  return new Uint8Array(readFileSync(join(folder, 'id.p12')));
}

describe.skipIf(!hasLegacyOpenssl())('a .p12 as authorities have delivered them for twenty years', () => {
  // An authority, and a certificate of the Segretario that it issued.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'piao-old-p12-'));
    openssl('req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=Autorità -utf8 -keyout ca.key -out ca.pem');
    openssl('req -newkey rsa:2048 -nodes -subj /CN=Segretario -keyout k.pem -out c.csr');
    writeFileSync(join(folder, 'ext'), 'keyUsage=critical,nonRepudiation\n');
    openssl('x509 -req -in c.csr -CA ca.pem -CAkey ca.key -days 30 -extfile ext -out c.pem');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['3DES, certificates in RC2-40 (the default of OpenSSL 1, of Windows and of Firefox)', ''],
    ['3DES throughout', '-keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES'],
    ['3DES with two keys', '-keypbe PBE-SHA1-2DES -certpbe PBE-SHA1-2DES'],
    ['RC2-128', '-keypbe PBE-SHA1-RC2-128 -certpbe PBE-SHA1-RC2-128'],
    ['RC2-40', '-keypbe PBE-SHA1-RC2-40 -certpbe PBE-SHA1-RC2-40'],
    ['one round', '-iter 1'],
    ['no MAC', '-nomac'],
  ])('%s: opens with its chain, and not with another passphrase', async (_, how) => {
    const p12 = pkcs12(how);
    const identity = await openIdentity(p12, PASSPHRASE);
    expect(identity.name).toBe('Segretario');
    expect(identity.chain.map(({ name }) => name)).toEqual(['Autorità']);
    expect(identity.privateKey.extractable).toBe(false);
    for (const other of ['Citta del 2015 e', `${PASSPHRASE} `, '']) {
      expect((await refusalOf(() => openIdentity(p12, other))).code).toBe('identity.wrong-passphrase');
    }
  });

  test('is kept under the encryption of today, with the same key and chain', async () => {
    const old = pkcs12('');
    const reading = vi.spyOn(AuthenticatedSafe, 'fromBER');
    const taken = await takeInIdentity(old, PASSPHRASE);
    expect(reading).toHaveBeenCalledTimes(1);
    reading.mockRestore();
    const identity = await openIdentity(taken.p12, PASSPHRASE);
    expect(identity.fingerprint).toBe((await openIdentity(old, PASSPHRASE)).fingerprint);
    expect(identity.chain).toHaveLength(1);
    writeFileSync(join(folder, 'taken.p12'), taken.p12);
    // Without -legacy openssl knows no old cipher at all.
    const read = openssl('pkcs12 -in taken.p12 -nodes', '-passin', `pass:${PASSPHRASE}`).toString();
    expect(read).toContain('BEGIN PRIVATE KEY');
  });

  test.each([
    ['RC4', '-keypbe PBE-SHA1-RC4-128', undefined, 'identity.unsupported-encryption'],
    ['a MAC of another kind', '-macalg sha224', undefined, 'identity.unsupported-encryption'],
    ['no key', '', '-nokeys -in c.pem', 'identity.no-key'],
    ['no certificate', '', '-nocerts -inkey k.pem', 'identity.no-certificate'],
  ])('%s: refused by its own code', async (_, how, content, code) => {
    const refusal = await refusalOf(() => openIdentity(pkcs12(how, content), PASSPHRASE));
    expect(refusal).toMatchObject({ code, kind: 'input' });
    expect(refusal.message).toMatch(/^[A-Z].*\.$/);
  });

  test('does not work for a number of rounds that is none', async () => {
    const p12 = Buffer.from(pkcs12('-iter 2048 -nomac'));
    const at = p12.indexOf(Buffer.from('02020800', 'hex'));
    expect(at).toBeGreaterThan(0);
    p12.write('02020000', at, 'hex');
    expect((await refusalOf(() => openIdentity(p12, PASSPHRASE))).code).toBe('identity.unreadable');
  });

  test('does not work for more rounds than honest files have, in one bag or in all of them together', async () => {
    // The certificates come first, the key last: two million rounds for the key alone would be allowed.
    for (const [first, last] of [
      [5_000_000, 70_000],
      [70_000, 2_000_000],
    ] as const) {
      const p12 = Buffer.from(pkcs12('-iter 70000 -nomac -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES'));
      const rounds = Buffer.from('0203011170', 'hex');
      p12.writeUIntBE(first, p12.indexOf(rounds) + 2, 3);
      const inKeyBag = p12.lastIndexOf(rounds);
      expect(inKeyBag).toBeGreaterThan(0);
      p12.writeUIntBE(last, inKeyBag + 2, 3);
      // Not `wrong-passphrase`, which only deriving a key with so many rounds could tell.
      expect((await refusalOf(() => openIdentity(p12, PASSPHRASE))).code).toBe('identity.unreadable');
    }
  });

  test('a file of more certificates than any chain has is refused', async () => {
    for (const [chain, opens] of [
      [98, true],
      [99, false],
    ] as const) {
      writeFileSync(join(folder, 'chain.pem'), readFileSync(join(folder, 'ca.pem'), 'utf8').repeat(chain));
      const p12 = pkcs12('', '-inkey k.pem -in c.pem -certfile chain.pem');
      if (opens) expect((await openIdentity(p12, PASSPHRASE)).chain).toHaveLength(chain);
      else expect((await refusalOf(() => openIdentity(p12, PASSPHRASE))).code).toBe('identity.unreadable');
    }
  });

  test('lets the program answer while it works: never a long stretch without a turn of the others', async () => {
    const p12 = pkcs12('-iter 100000 -nomac');
    const started = performance.now();
    let last = started;
    let longest = 0;
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    await openIdentity(p12, PASSPHRASE);
    clearInterval(ticking);
    longest = Math.max(longest, performance.now() - last);
    expect(longest).toBeLessThan((performance.now() - started) / 2);
  });
});

test('the encryption of today is tried first: nothing of the old library is needed for it', async () => {
  const p12 = await opensslP12({ key: 'ec', passphrase: PASSPHRASE });
  expect((await openIdentity(p12, PASSPHRASE)).name).toBe('Segretario');
});
