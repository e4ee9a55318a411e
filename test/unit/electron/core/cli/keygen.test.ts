import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  certificatePath,
  keygenCommand,
  readPassphrase,
} from '../../../../../electron/core/cli/commands/keygen.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

describe('the certificate of a key', () => {
  it.each([
    ['CHIAVE.p12', 'CHIAVE.pem'],
    ['/a/b.c/CHIAVE.P12', '/a/b.c/CHIAVE.pem'],
    ['chiave', 'chiave.pem'],
    ['chiave.pfx', 'chiave.pfx.pem'],
    ['a.p12.bak', 'a.p12.bak.pem'],
    ['a.p12.p12', 'a.p12.pem'],
    ['x.p12/chiave', 'x.p12/chiave.pem'],
  ])('of %s stands in %s', (key, certificate) => {
    expect(certificatePath(key)).toBe(certificate);
  });

  it('is never the key itself', () => {
    for (const key of ['a.pem', 'a.pem.p12', '.p12']) expect(certificatePath(key)).not.toBe(key);
  });
});

describe('the passphrase in a file', () => {
  it.each([
    ['segreta lunga\n', 'segreta lunga'],
    ['segreta lunga\r\n', 'segreta lunga'],
    ['segreta lunga', 'segreta lunga'],
    ['segreta lunga\n\n', 'segreta lunga\n'],
    [' segreta \n', ' segreta '],
    ['perché è così\n', 'perché è così'],
    ['', ''],
  ])('%j is %j', async (content, passphrase) => {
    const file = path.join(tempFolder(), 'passphrase');
    writeFileSync(file, content);
    expect(await readPassphrase(file)).toBe(passphrase);
  });
});

describe('keygen', () => {
  function call(folder: string, options: Readonly<Record<string, string>> = {}) {
    const passphrase = path.join(folder, 'passphrase');
    writeFileSync(passphrase, 'una frase abbastanza lunga\n');
    const given = { name: 'Segreteria', out: path.join(folder, 'k.p12'), 'passphrase-file': passphrase };
    return keygenCommand.run({ positionals: [], options: { ...given, ...options } });
  }

  it('writes key and certificate, the key for its owner alone', async () => {
    const folder = tempFolder();
    const result = await call(folder);
    expect(readdirSync(folder).sort()).toEqual(['k.p12', 'k.pem', 'passphrase']);
    expect(statSync(path.join(folder, 'k.p12')).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(folder, 'k.pem'), 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----/);
    expect(result).toMatchObject({
      status: 0,
      json: {
        name: 'Segreteria',
        certificate: path.join(folder, 'k.pem'),
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
  });

  it('keeps the key that is there when its certificate cannot be written', async () => {
    const folder = tempFolder();
    writeFileSync(path.join(folder, 'k.p12'), 'la chiave di prima');
    mkdirSync(path.join(folder, 'k.pem'));
    const refusal = await refusalOf(() => call(folder));
    expect(refusal).toMatchObject({ code: 'file.not-a-file', kind: 'input' });
    expect(refusal.message).toContain('k.pem');
    expect(readFileSync(path.join(folder, 'k.p12'), 'utf8')).toBe('la chiave di prima');
    expect(readdirSync(folder).sort()).toEqual(['k.p12', 'k.pem', 'passphrase']);
  });

  it('keeps the key that was there, and its certificate, under another name', async () => {
    const folder = tempFolder();
    await call(folder);
    const [key, certificate] = ['k.p12', 'k.pem'].map((name) => readFileSync(path.join(folder, name)));
    const again = await call(folder);
    expect(again.status).toBe(0);
    const former = (name: string) =>
      readdirSync(folder).filter((other) => other.startsWith(`${name}.precedente-`));
    expect(former('k.p12')).toHaveLength(1);
    expect(readFileSync(path.join(folder, former('k.p12')[0] ?? '')).equals(key ?? Buffer.of())).toBe(true);
    expect(readFileSync(path.join(folder, former('k.pem')[0] ?? '')).equals(certificate ?? Buffer.of())).toBe(
      true,
    );
    expect(readFileSync(path.join(folder, 'k.p12')).equals(key ?? Buffer.of())).toBe(false);
    expect(again.notes).toEqual([
      expect.stringContaining(former('k.p12')[0] ?? 'none'),
      expect.stringContaining(former('k.pem')[0] ?? 'none'),
    ]);
    await call(folder);
    expect(former('k.p12')).toHaveLength(2);
  });

  it('warns of a short passphrase and takes it', async () => {
    const folder = tempFolder();
    const short = path.join(folder, 'corta');
    writeFileSync(short, 'x\n');
    expect(await call(folder, { 'passphrase-file': short })).toMatchObject({
      status: 0,
      notes: [expect.stringContaining('1 carattere')],
    });
    expect((await call(tempFolder())).notes).toEqual([]);
  });

  it('does not show a key on the screen', async () => {
    expect(await refusalOf(() => call(tempFolder(), { out: '-' }))).toMatchObject({ code: 'cli.arguments' });
  });

  it('writes nothing when it refuses', async () => {
    const folder = tempFolder();
    const empty = path.join(folder, 'vuota');
    writeFileSync(empty, '\n');
    const error = await refusalOf(() => call(folder, { 'passphrase-file': empty }));
    expect(error.message.startsWith(`${empty}: `)).toBe(true);
    expect(existsSync(path.join(folder, 'k.p12')) || existsSync(path.join(folder, 'k.pem'))).toBe(false);
  });
});
