import { beforeAll, describe, expect, test } from 'vitest';
import { type BundleEntry, writeBundle } from '../../../electron/core/bundles/container.ts';
import {
  createIdentity,
  openIdentity,
  type SigningIdentity,
} from '../../../electron/core/bundles/identity.ts';
import { LIMITS } from '../../../electron/core/bundles/limits.ts';
import { createPlanBundle } from '../../../electron/core/bundles/plan-bundle.ts';
import { verifyPlanBundle } from '../../../electron/core/bundles/plan-bundle-verify.ts';
import { wholeOf } from '../../../electron/core/files/content.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { refusalOf } from '../../support/refusal.ts';

const MEBIBYTE = 1024 * 1024;
let identity: SigningIdentity;

beforeAll(async () => {
  identity = await openIdentity((await createIdentity({ name: 'Ente', passphrase: 'x' })).p12, 'x');
});

/** Zeroes, of which no more than a megabyte is in memory; or nothing where only the size is asked about. */
function zeroes(name: string, size: number, readable: boolean): BundleEntry {
  const piece = new Uint8Array(MEBIBYTE);
  const chunks = async function* () {
    for (let at = 0; readable && at < size; at += MEBIBYTE) yield piece.subarray(0, size - at);
  };
  return { name, mediaType: 'application/pdf', content: { size, sha256: '0'.repeat(64), chunks } };
}

describe('whatever is written can be read again', () => {
  test.each([
    ['one file', 1],
    ['as many files as there may be, with the longest names', LIMITS.entries - 3],
  ])('%s, of all that the writer takes', async (_, count) => {
    const write = (size: number, readable: boolean) => {
      const small = Array.from({ length: count - 1 }, (_, index) =>
        zeroes(`${index}`.padStart(180, 'n'), 1, readable),
      );
      const entries = [zeroes('allegati/grande.pdf', size, readable), ...small];
      return writeBundle({ entries, identity, signingTime: new Date() });
    };
    // Names, list and signature take less than this; that it is taken shows when it is written at the end.
    let [taken, refused] = [LIMITS.containerBytes - 16 * MEBIBYTE, LIMITS.containerBytes as number];
    while (refused - taken > 400_000) {
      const size = Math.floor((taken + refused) / 2);
      const code = await write(size, false).then(
        () => null,
        (error: unknown) => Reflect.get(Object(error), 'code'),
      );
      if (code === null) taken = size;
      else {
        expect(code).toBe('bundle.too-large');
        refused = size;
      }
    }
    let length = 0;
    for await (const piece of await write(taken, true)) length += piece.length;
    expect(length).toBeLessThanOrEqual(LIMITS.containerBytes);
    expect(length).toBeGreaterThan(LIMITS.containerBytes - 2 * MEBIBYTE);
  });

  test('the PDF of a plan up to what the reader holds in memory, and none beyond', async () => {
    const plan = newPlan({ firstYear: 2025, kind: 'ordinary', administrationName: 'Comune di Crema' });
    const bundleOf = async (size: number) => {
      const pdf = Buffer.alloc(size);
      pdf.write('%PDF-1.7');
      return createPlanBundle({ plan, pdf, attachments: [], identity, now: new Date() });
    };
    const largest = await wholeOf(await bundleOf(LIMITS.heldBytes));
    expect((await verifyPlanBundle(largest, [])).problems).toEqual([]);
    const refusal = await refusalOf(() => bundleOf(LIMITS.heldBytes + 1));
    expect(refusal.code).toBe('bundle.too-large');
    expect(refusal.message).toContain('il PDF del piano è di 65 MB, più dei 64 MB');
  });

  test('a list of the files and a chain of certificates no longer than the reader takes', async () => {
    const entry = { name: 'a.txt', bytes: new Uint8Array(1) };
    const write = (mediaType: string, chain: SigningIdentity['chain']) =>
      writeBundle({
        entries: [{ ...entry, mediaType }],
        identity: { ...identity, chain },
        signingTime: new Date(),
      });
    const refusal = await refusalOf(() => write('x'.repeat(LIMITS.manifestBytes), []));
    expect(refusal).toMatchObject({ code: 'bundle.too-large' });
    const { certificate } = identity;
    const many = Math.ceil(LIMITS.signatureBytes / certificate.der.length);
    expect((await refusalOf(() => write('text/plain', Array(many).fill(certificate)))).code).toBe(
      'bundle.too-large',
    );
  });
});
