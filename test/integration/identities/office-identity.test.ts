import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OfficeIdentity } from '../../../electron/core/identities/office-identity.ts';
import { tempFolder } from '../../support/temp-folder.ts';
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
