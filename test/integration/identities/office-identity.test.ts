import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openIdentity } from '../../../electron/core/bundles/identity.ts';
import { OfficeIdentity } from '../../../electron/core/identities/office-identity.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { hasCommand } from '../bundles/tools.ts';
import { temporaryFolder } from '../cli/cli-harness.ts';

const folder = temporaryFolder();

describe('the identity of the office', () => {
  it('is created once, shown without its key, and opened with its passphrase', async () => {
    const identity = new OfficeIdentity(folder.at('.'));
    expect(await identity.current()).toBeNull();
    await expect(identity.open('x')).rejects.toMatchObject({ code: 'identity.missing' });

    const created = await identity.create('Segreteria Generale', 'una frase lunga');
    expect(await new OfficeIdentity(folder.at('.')).current()).toEqual(created);
    expect((await identity.open('una frase lunga')).fingerprint).toBe(created.fingerprint);
    await expect(identity.open('sbagliata')).rejects.toMatchObject({ code: 'identity.wrong-passphrase' });
    await expect(identity.create('Altra', 'x')).rejects.toMatchObject({ code: 'identity.exists' });
  });

  it('says so when its certificate is damaged', async () => {
    writeFileSync(folder.at('firma.pem'), 'non un certificato');
    await expect(new OfficeIdentity(folder.at('.')).current()).rejects.toMatchObject({
      code: 'identity.unreadable',
    });
  });

  it('is one, however many are asked for at once', async () => {
    const there = tempFolder();
    const answers = await Promise.allSettled([
      new OfficeIdentity(there).create('Prima', 'una frase lunga'),
      new OfficeIdentity(there).create('Seconda', 'un altra frase'),
    ]);
    expect(answers).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'identity.exists' } },
    ]);
    expect((await new OfficeIdentity(there).open('una frase lunga')).name).toBe('Prima');
    expect((await new OfficeIdentity(there).current())?.name).toBe('Prima');
    expect(readdirSync(there).sort()).toEqual(['firma.p12', 'firma.pem']);
  });

  it('whose making was cut short between certificate and key can be made', async () => {
    const there = tempFolder();
    const identity = new OfficeIdentity(there);
    writeFileSync(path.join(there, 'firma.pem'), 'di una chiave che non venne');
    expect(await identity.current()).toBeNull();
    const created = await identity.create('Segreteria', 'una frase lunga');
    expect(await identity.current()).toEqual(created);
  });

  it('without its certificate is taken up again with its passphrase, and never replaced', async () => {
    const there = tempFolder();
    const identity = new OfficeIdentity(there);
    const created = await identity.create('Segreteria', 'una frase lunga');
    rmSync(path.join(there, 'firma.pem'));
    await expect(identity.create('Altra', 'sbagliata')).rejects.toMatchObject({
      code: 'identity.certificate-lost',
    });
    expect(await identity.create('Altra', 'una frase lunga')).toEqual(created);
    expect(await identity.current()).toEqual(created);
  });
});

describe('an identity that is replaced', () => {
  it('is set aside with its certificate and can still be opened', async () => {
    const there = tempFolder();
    const identity = new OfficeIdentity(there);
    await identity.create('Prima', 'una frase lunga');
    const second = await identity.create('Seconda', 'un altra frase', { keyType: 'rsa', replaces: true });
    expect(second).toMatchObject({ name: 'Seconda', keyType: 'rsa', issuer: null });
    const aside = readdirSync(there).filter((name) => name.startsWith('firma-sostituita-'));
    expect(aside).toHaveLength(2);
    const key = aside.find((name) => name.endsWith('.p12')) ?? '';
    expect((await openIdentity(readFileSync(path.join(there, key)), 'una frase lunga')).name).toBe('Prima');
  });

  it('stays when the new one cannot be made', async () => {
    const there = tempFolder();
    const identity = new OfficeIdentity(there);
    const first = await identity.create('Prima', 'una frase lunga');
    for (const make of [
      () => identity.create('', 'x', { replaces: true }),
      () => identity.import(new Uint8Array([0x30, 0]), 'x', { replaces: true }),
    ]) {
      await expect(make()).rejects.toThrow();
    }
    expect(await identity.current()).toEqual(first);
    expect(readdirSync(there).sort()).toEqual(['firma.p12', 'firma.pem']);
  });
});

describe('an identity from elsewhere', () => {
  it('comes back from its recovery copy on another computer', async () => {
    const identity = new OfficeIdentity(tempFolder());
    const created = await identity.create('Segreteria', 'una frase lunga');
    const other = new OfficeIdentity(tempFolder());
    await expect(other.recoveryCopy()).rejects.toMatchObject({ code: 'identity.missing' });
    await expect(other.import(await identity.recoveryCopy(), 'sbagliata')).rejects.toMatchObject({
      code: 'identity.wrong-passphrase',
    });
    expect(await other.import(await identity.recoveryCopy(), 'una frase lunga')).toEqual(created);
    expect(await other.certificatePem()).toBe(await identity.certificatePem());
  });

  it.skipIf(!hasCommand('openssl', 'version'))(
    'keeps the chain of its authority (needs openssl)',
    async () => {
      const folder = tempFolder();
      const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
      const authority = [
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '9',
        '-subj',
        '/CN=Autorita di prova',
      ];
      openssl('req', ...authority, '-keyout', 'ca.key', '-out', 'ca.pem');
      openssl(
        'req',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-subj',
        '/CN=Segretario',
        '-keyout',
        'k.pem',
        '-out',
        'r.pem',
      );
      openssl(
        'x509',
        '-req',
        '-in',
        'r.pem',
        '-CA',
        'ca.pem',
        '-CAkey',
        'ca.key',
        '-days',
        '9',
        '-out',
        'c.pem',
      );
      openssl(
        'pkcs12',
        '-export',
        '-inkey',
        'k.pem',
        '-in',
        'c.pem',
        '-certfile',
        'ca.pem',
        '-out',
        'id.p12',
        '-passout',
        'pass:frase',
      );
      const identity = new OfficeIdentity(tempFolder());
      const imported = await identity.import(readFileSync(path.join(folder, 'id.p12')), 'frase');
      expect(imported).toMatchObject({ name: 'Segretario', issuer: 'Autorita di prova', keyType: 'rsa' });
      const { chain, name } = await identity.open('frase');
      expect([name, ...chain.map((certificate) => certificate.name)]).toEqual([
        'Segretario',
        'Autorita di prova',
      ]);
    },
  );
});
