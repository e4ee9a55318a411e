import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSignedPlan } from '../../../electron/core/signed/signed-plan.ts';
import { unwrapP7m } from '../../../electron/core/signed/unwrap-p7m.ts';
import { refusalOf } from '../../support/refusal.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { hasCommand } from '../bundles/tools.ts';

const exported = Buffer.from(`%PDF-1.7\n${'piano '.repeat(3000)}\n%%EOF\n`);
const pades = Buffer.concat([
  exported,
  Buffer.from('9 0 obj <</Type /Sig /ByteRange [0 1 2 3]>> endobj\n%%EOF\n'),
]);
const codeOf = async (file: Uint8Array) => (await refusalOf(() => compareSignedPlan(file, exported))).code;

/** Signs as the offices' programs do, with the openssl command. */
function signer() {
  const folder = tempFolder();
  const at = (name: string) => path.join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '9',
    '-subj',
    '/CN=Segretario',
    '-keyout',
    'k',
    '-out',
    'c',
  );
  return (content: Uint8Array, ...options: string[]): Uint8Array => {
    writeFileSync(at('in'), content);
    openssl('cms', '-sign', '-binary', '-in', 'in', '-signer', 'c', '-inkey', 'k', '-out', 'out', ...options);
    return new Uint8Array(readFileSync(at('out')));
  };
}

describe('a PDF that was signed inside', () => {
  it('begins with what was handed out and goes on with a signature', () => {
    expect(compareSignedPlan(pades, exported)).toEqual({ form: 'pades' });
  });

  it('is refused unsigned, with another ending, cut, or changed in one byte', async () => {
    expect(await codeOf(exported)).toBe('signed.not-signed');
    expect(await codeOf(Buffer.concat([exported, Buffer.from('\nannotazione')]))).toBe(
      'signed.other-document',
    );
    expect(await codeOf(exported.subarray(0, -1))).toBe('signed.other-document');
    const changed = Buffer.from(pades);
    changed[100] = 0;
    expect(await codeOf(changed)).toBe('signed.other-document');
  });

  it('is compared without a crash whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom([0x30], [0x30, 0x82], [0x4d], []),
        async (noise, head) => {
          expect(await codeOf(new Uint8Array([...head, ...noise]))).toMatch(/^signed\./);
        },
      ),
    );
  });
});

describe.skipIf(!hasCommand('openssl', 'version'))('a PDF in an envelope (needs openssl)', () => {
  const inside = ['-nodetach', '-outform'];

  it('is the same document in DER, in pieces, in PEM, in base64, and in envelopes in envelopes', () => {
    const sign = signer();
    const der = sign(exported, ...inside, 'DER');
    expect(compareSignedPlan(der, exported)).toEqual({ form: 'p7m', layers: 1, alsoInside: false });
    const once = { form: 'p7m', layers: 1, alsoInside: false };
    expect(compareSignedPlan(sign(exported, ...inside, 'DER', '-stream'), exported)).toEqual(once);
    expect(compareSignedPlan(sign(exported, ...inside, 'PEM'), exported)).toEqual(once);
    const base64 = Buffer.from(der).toString('base64').replaceAll(/.{64}/g, '$&\r\n');
    expect(compareSignedPlan(Buffer.from(base64), exported)).toEqual(once);
    expect(compareSignedPlan(sign(der, ...inside, 'DER'), exported)).toEqual({ ...once, layers: 2 });
    expect(compareSignedPlan(sign(pades, ...inside, 'DER'), exported)).toEqual({ ...once, alsoInside: true });
  });

  it('is refused when it is another one, when the signature stands apart, and in eleven envelopes', async () => {
    const sign = signer();
    expect(await codeOf(sign(Buffer.from('%PDF-1.7 altro'), ...inside, 'DER'))).toBe('signed.other-document');
    expect(await codeOf(sign(exported, '-outform', 'DER'))).toBe('signed.detached');
    let nested: Uint8Array = exported;
    for (let layer = 0; layer < 10; layer += 1) nested = sign(nested, ...inside, 'DER');
    expect(unwrapP7m(nested).layers).toBe(10);
    expect(await codeOf(sign(nested, ...inside, 'DER'))).toBe('signed.too-deep');
  });
});

describe('a text that is nearly base64', () => {
  it.each([
    ['blanks before a sign that is none', `M${' '.repeat(1_000_000)}!`],
    ['frames without an end', `${'-----BEGIN '.repeat(100_000)}!`],
    ['one long word', `M${'A'.repeat(1_000_000)}!`],
    ['signs of its end', `M${'='.repeat(1_000_000)}!`],
  ])('takes no longer than its length: %s', { timeout: 10_000 }, (_, text) => {
    const bytes = Buffer.from(text);
    expect(unwrapP7m(bytes)).toEqual({ content: bytes, layers: 0 });
  });
});
