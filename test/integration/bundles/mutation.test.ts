import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import { createIdentity, openIdentity } from '../../../electron/core/bundles/identity.ts';
import { LIMITS } from '../../../electron/core/bundles/limits.ts';
import { createPlanBundle } from '../../../electron/core/bundles/plan-bundle.ts';
import { type ReadBundle, readBundle } from '../../../electron/core/bundles/verify.ts';
import { wholeOf } from '../../../electron/core/files/content.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { text } from './attack-zip.ts';
import { bundleBytes, fileBytes } from './in-memory.ts';

/** 10.000 for a release (`PIAO_FUZZ=10000`); a number that ends in seconds otherwise. */
const fuzzRuns = Number(process.env.PIAO_FUZZ ?? 500);

let bundle: Uint8Array;
let original: ReadBundle;
let files: [string, Buffer][];

beforeAll(async () => {
  const identity = await openIdentity((await createIdentity({ name: 'Ente', passphrase: 'x' })).p12, 'x');
  bundle = await bundleBytes({
    entries: [
      { name: 'plan.json', mediaType: 'application/json', bytes: text('{"a":1,"b":"perché"}') },
      { name: 'allegati/nota.txt', mediaType: 'text/plain', bytes: text('nota '.repeat(40)) },
    ],
    identity,
    signingTime: new Date(),
  });
  original = await readBundle(bundle);
  expect(original.problems).toEqual([]);
  files = [...(await fileBytes(original.entries))];
});

/** Refused, with a reason that somebody foresaw, or the very same files by the very same signer. */
async function isCaughtOrHarmless(mutated: Uint8Array): Promise<'caught' | 'harmless'> {
  const read = await readBundle(mutated);
  if (read.entries === null) {
    expect(read.problems.length).toBeGreaterThan(0);
    expect(read.problems.map(({ code }) => code)).not.toContain('bundle.unreadable');
    return 'caught';
  }
  const { name: _, ...signer } = read.signer ?? { name: '' };
  expect(signer).toEqual({
    fingerprint: original.signer?.fingerprint,
    certificatePem: original.signer?.certificatePem,
  });
  expect([...(await fileBytes(read.entries))]).toEqual(files);
  expect(read.signedAt).toBe(original.signedAt);
  return 'harmless';
}

test('every byte of a small bundle, changed in turn, is caught or changes nothing', async () => {
  let harmless = 0;
  for (let at = 0; at < bundle.length; at += 1) {
    const mutated = Buffer.from(bundle);
    mutated[at] = (mutated[at] ?? 0) ^ (1 << (at % 8));
    if ((await isCaughtOrHarmless(mutated)) === 'harmless') harmless += 1;
  }
  // ZIP housekeeping (versions, times, flags without effect) and the unsigned frame of the CMS; never the bulk.
  expect(harmless).toBeLessThan(bundle.length * 0.12);
});

test('bytes sampled all over the bundle of the sample plan, changed in turn, are caught or change nothing', async () => {
  const identity = await openIdentity((await createIdentity({ name: 'Ente', passphrase: 'x' })).p12, 'x');
  const pdf = Buffer.concat([text('%PDF-1.7\n'), randomBytes(40_000)]);
  const planBundle = Buffer.from(
    await wholeOf(
      await createPlanBundle({ plan: loadSamplePlan(), pdf, attachments: [], identity, now: new Date() }),
    ),
  );
  const { entries } = await readBundle(planBundle);
  const right = [...(entries ?? [])].map(([name, { sha256 }]) => [name, sha256]);
  expect(right).toHaveLength(3);
  let harmless = 0;
  const samples = Math.max(100, Math.ceil(fuzzRuns / 50));
  for (let sample = 0; sample < samples; sample += 1) {
    // One in each stretch of the file, wherever in it.
    const at = Math.floor(((sample + Math.random()) / samples) * planBundle.length);
    const mutated = Buffer.from(planBundle);
    mutated[at] = (mutated[at] ?? 0) ^ (1 << (sample % 8));
    const read = await readBundle(mutated);
    expect(read.problems.map(({ code }) => code)).not.toContain('bundle.unreadable');
    if (read.entries === null) continue;
    harmless += 1;
    expect([...read.entries].map(([name, { sha256 }]) => [name, sha256])).toEqual(right);
  }
  // What can change without changing anything is in the headers, a few hundred bytes of the whole.
  expect(harmless).toBeLessThan(samples * 0.05);
}, 120_000);

test('every shortening of it is caught', async () => {
  for (let length = 0; length < bundle.length; length += 7) {
    expect((await readBundle(bundle.subarray(0, length))).problems.map(({ code }) => code)).toEqual([
      'bundle.not-a-container',
    ]);
  }
});

/** What one container may take on a machine that does other things too. */
const millisecondsPerRun = 40;

test(
  'mangled containers neither crash nor hang, and none passes for another',
  async () => {
    const before = process.memoryUsage().rss;
    const position = fc.nat({ max: 4000 });
    const edit = fc.oneof(
      fc.record({
        kind: fc.constant('set' as const),
        at: position,
        bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
      }),
      fc.record({
        kind: fc.constant('insert' as const),
        at: position,
        bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      }),
      fc.record({ kind: fc.constant('cut' as const), at: position, length: fc.nat({ max: 60 }) }),
      fc.record({
        kind: fc.constant('copy' as const),
        at: position,
        from: position,
        length: fc.nat({ max: 200 }),
      }),
      // Extreme values where the lengths and offsets of the directory are.
      fc.record({
        kind: fc.constant('end' as const),
        at: fc.nat({ max: 420 }),
        value: fc.constantFrom(0, 1, 0x7fffffff, 0xffffffff),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        let mutated = Buffer.from(bundle);
        for (const change of edits) {
          const at = Math.min(change.at, mutated.length);
          if (change.kind === 'set') mutated.set(change.bytes.subarray(0, mutated.length - at), at);
          else if (change.kind === 'insert')
            mutated = Buffer.concat([mutated.subarray(0, at), change.bytes, mutated.subarray(at)]);
          else if (change.kind === 'cut')
            mutated = Buffer.concat([mutated.subarray(0, at), mutated.subarray(at + change.length)]);
          else if (change.kind === 'copy') mutated.copyWithin(at, change.from, change.from + change.length);
          else if (mutated.length > change.at + 4)
            mutated.writeUInt32LE(change.value, mutated.length - change.at - 4);
        }
        await isCaughtOrHarmless(mutated);
      }),
      {
        numRuns: fuzzRuns,
        interruptAfterTimeLimit: fuzzRuns * millisecondsPerRun,
        markInterruptAsFailure: true,
      },
    );
    // What thousands of containers leave behind is no more than what a single one may ask for.
    expect(process.memoryUsage().rss - before).toBeLessThan(LIMITS.containerBytes);
  },
  fuzzRuns * millisecondsPerRun + 10_000,
);

test('bytes that only look like a ZIP do no harm', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (noise) => {
      const end = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
      const read = await readBundle(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), noise, end]));
      expect(read.problems.map(({ code }) => code)).toEqual(['bundle.not-a-container']);
    }),
    { numRuns: 200 },
  );
});
