import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OfficeIdentity } from '../../../electron/core/identities/office-identity.ts';
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
});
