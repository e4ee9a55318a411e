import { deflateRawSync } from 'node:zlib';
import canonicalize from 'canonicalize';
import { beforeAll, describe, expect, test } from 'vitest';

import { MIMETYPE } from '../../../electron/core/bundles/entry-names.ts';
import {
  createIdentity,
  openIdentity,
  type SigningIdentity,
} from '../../../electron/core/bundles/identity.ts';
import { canonicalPlanJson } from '../../../electron/core/bundles/plan-bundle.ts';
import { openPlanBundle } from '../../../electron/core/bundles/plan-bundle-verify.ts';
import { signManifest } from '../../../electron/core/bundles/signature.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import { metaInf, type RawEntry, rawZip, type Signed, signFiles, text } from './attack-zip.ts';
import { hasCommand, opensslP12 } from './tools.ts';

/**
 * Every attack on a bundle that the program must withstand, one a row, built for real from a bundle that is right:
 * each is refused by the code beside it. What each code covers besides is in hostile.test.ts and manifest.test.ts.
 */

const MEBIBYTE = 1024 * 1024;
const MIMETYPE_RAW: RawEntry = { name: 'mimetype', data: text(MIMETYPE) };
const plan = parsePlanDocument(newPlan({ firstYear: 2026, kind: 'simplified', administrationName: 'Ente' }));
const PLAN: RawEntry = { name: 'plan.json', data: canonicalPlanJson(plan) };
const PDF: RawEntry = { name: 'piano.pdf', data: text('%PDF-1.7\n%%EOF\n') };
const EXTRA: RawEntry = { name: 'allegati/virus.exe', data: text('MZ') };

let identity: SigningIdentity;
let expired: SigningIdentity;
let signed: Signed;

const opened = async (p12: Promise<Uint8Array> | Uint8Array) => openIdentity(await p12, 'x');

/** A bundle with the right files first; `more` come before the signature. */
const bundle = (more: readonly RawEntry[] = [], meta: Signed = signed, payload = [PLAN, PDF]): Buffer =>
  rawZip([MIMETYPE_RAW, ...payload, ...more, ...metaInf(meta)]);

/** The manifest changed by who cannot sign, under the old signature. */
const withManifest = (change: (xml: string) => string): Signed => ({
  ...signed,
  manifest: text(change(Buffer.from(signed.manifest).toString('utf8'))),
});

/** A changed manifest that its author signed: a right signature does not make it harmless. */
async function signedManifest(change: (xml: string) => string): Promise<Signed> {
  const { manifest } = withManifest(change);
  return { manifest, signature: await signManifest(manifest, identity, new Date()) };
}

beforeAll(async () => {
  identity = await opened((await createIdentity({ name: 'Comune di Prova', passphrase: 'x' })).p12);
  const past = { name: 'Comune di Prova', passphrase: 'x', validYears: 1, now: new Date('2020-01-01') };
  expired = await opened((await createIdentity(past)).p12);
  signed = await signFiles([PLAN, PDF], identity);
});

test('the bundle that every attack starts from is right', async () => {
  const { report } = await openPlanBundle(bundle(), []);
  expect(report.problems).toEqual([]);
  expect(report).toMatchObject({ valid: true, otherSignatures: [] });
});

type Attack = readonly [what: string, code: string, build: () => Uint8Array | Promise<Uint8Array>];

const attacks: readonly Attack[] = [
  // Before anything is unpacked.
  [
    'decompression bomb: 50 MB of zeroes in 50 KB',
    'bundle.bomb',
    () =>
      bundle([
        {
          name: 'allegati/bomba',
          data: deflateRawSync(Buffer.alloc(50 * MEBIBYTE), { level: 9 }),
          method: 8,
          size: 50 * MEBIBYTE,
        },
      ]),
  ],
  [
    'decompression bomb that declares a small size',
    'bundle.corrupt-entry',
    () =>
      bundle([
        {
          name: 'allegati/bomba',
          data: deflateRawSync(Buffer.alloc(50 * MEBIBYTE), { level: 9 }),
          method: 8,
          size: 100,
        },
      ]),
  ],
  [
    'header that claims 2 GiB',
    'bundle.claim-too-large',
    () => bundle([{ ...EXTRA, method: 8, size: 2048 * MEBIBYTE }]),
  ],
  [
    'more files than a plan can have',
    'bundle.too-many-entries',
    () => bundle(Array.from({ length: 1000 }, (_, index) => ({ name: `f${index}`, data: text('') }))),
  ],
  ['path out of the folder', 'bundle.path-traversal', () => bundle([{ ...EXTRA, name: '../../virus.exe' }])],
  [
    'path out of the folder, as Windows writes it',
    'bundle.path-traversal',
    () => bundle([{ ...EXTRA, name: '..\\virus.exe' }]),
  ],
  ['absolute path', 'bundle.absolute-path', () => bundle([{ ...EXTRA, name: '/etc/cron.d/virus' }])],
  ['absolute path of Windows', 'bundle.absolute-path', () => bundle([{ ...EXTRA, name: 'C:/virus.exe' }])],
  ['device of Windows', 'bundle.unsafe-name', () => bundle([{ ...EXTRA, name: 'allegati/NUL.txt' }])],
  ['the same name twice', 'bundle.duplicate-name', () => bundle([{ ...PLAN, data: text('{}') }])],
  ['names that differ in case alone', 'bundle.case-twin', () => bundle([{ ...EXTRA, name: 'PLAN.JSON' }])],
  [
    'symbolic link',
    'bundle.symlink',
    () => bundle([{ name: 'allegati/link', data: text('/etc/passwd'), attributes: 0xa1ff * 0x10000 }]),
  ],
  [
    'another name in front than in the directory',
    'bundle.header-mismatch',
    () => bundle([{ ...EXTRA, localName: 'allegati/buono.pdf' }]),
  ],
  [
    'data that no file owns',
    'bundle.hidden-bytes',
    () => rawZip([MIMETYPE_RAW, PLAN, PDF, ...metaInf(signed)], { gap: EXTRA.data }),
  ],
  // What is signed.
  ['entry outside the manifest', 'bundle.extra-entry', () => bundle([EXTRA])],
  ['missing entry', 'bundle.missing-entry', () => bundle([], signed, [PLAN])],
  [
    'signed manifest with a file that is not there',
    'bundle.missing-entry',
    async () => bundle([], await signFiles([PLAN, PDF, EXTRA], identity)),
  ],
  [
    'manifest with an extra file, put in by who cannot sign',
    'bundle.signature-other-content',
    async () =>
      bundle([EXTRA], {
        ...signed,
        manifest: (await signFiles([PLAN, PDF, EXTRA], expired)).manifest,
      }),
  ],
  [
    'changed file',
    'bundle.digest-mismatch',
    () => bundle([], signed, [PLAN, { ...PDF, data: text('%PDF-1.7\naltro') }]),
  ],
  // Who signed.
  [
    'signature of another file',
    'bundle.signature-other-content',
    async () => bundle([], { ...signed, signature: (await signFiles([EXTRA], identity)).signature }),
  ],
  [
    'no signature',
    'bundle.signature-missing',
    () => rawZip([MIMETYPE_RAW, PLAN, PDF, ...metaInf(signed).slice(0, 1)]),
  ],
  [
    'swapped certificate: same name and number, another key',
    'bundle.certificate-swapped',
    () => {
      const signature = Buffer.from(signed.signature);
      const der = Buffer.from(identity.certificate.der);
      const last = signature.indexOf(der) + der.length - 1;
      signature[last] = (signature[last] ?? 0) ^ 1;
      return bundle([], { ...signed, signature });
    },
  ],
  [
    "another key's signature under the name of a trusted certificate",
    'bundle.signature-wrong',
    async () => {
      const forger = { ...identity, privateKey: expired.privateKey };
      return bundle([], await signFiles([PLAN, PDF], forger));
    },
  ],
  [
    'expired certificate',
    'bundle.certificate-dates',
    async () => bundle([], await signFiles([PLAN, PDF], expired)),
  ],
  // The manifest's XML.
  [
    'DTD in the manifest',
    'bundle.manifest-dtd',
    async () =>
      bundle(
        [],
        await signedManifest((xml) =>
          xml.replace(
            '<asic:ASiCManifest',
            '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><asic:ASiCManifest',
          ),
        ),
      ),
  ],
  [
    'entity in the manifest',
    'bundle.manifest-entity',
    async () => bundle([], await signedManifest((xml) => xml.replace('"plan.json"', '"&e;"'))),
  ],
  [
    'stray namespace in the manifest',
    'bundle.manifest-namespace',
    async () =>
      bundle(
        [],
        await signedManifest((xml) =>
          xml.replace('</asic:ASiCManifest>', '<x:Altro xmlns:x="urn:x"/></asic:ASiCManifest>'),
        ),
      ),
  ],
  [
    'manifest of another form',
    'bundle.manifest-malformed',
    async () => bundle([], await signedManifest((xml) => xml.replace('<asic:Sig', '<!-- --><asic:Sig'))),
  ],
  // What the plan says.
  [
    'PDF too large to be held in memory',
    'bundle.too-large',
    async () => {
      const huge = { ...PDF, data: Buffer.alloc(65 * MEBIBYTE, PDF.data) };
      return bundle([], await signFiles([PLAN, huge], identity), [PLAN, huge]);
    },
  ],
  [
    'plan of a newer schema',
    'plan.newer-version',
    async () => {
      const newer = { ...PLAN, data: text(canonicalize({ ...plan, version: 99 }) ?? '') };
      return bundle([], await signFiles([newer, PDF], identity), [newer, PDF]);
    },
  ],
  [
    'plan with a key given twice',
    'bundle.plan-not-canonical',
    async () => {
      const json = Buffer.from(PLAN.data).toString().replace('{', '{"version":1,');
      const twice = { ...PLAN, data: text(json) };
      return bundle([], await signFiles([twice, PDF], identity), [twice, PDF]);
    },
  ],
  [
    'attachment that the plan does not list',
    'bundle.attachment-unlisted',
    async () => bundle([EXTRA], await signFiles([PLAN, PDF, EXTRA], identity)),
  ],
];

describe('an attack is refused by a code of its own, and nothing of the file is used', () => {
  test.each(attacks)('%s: %s', async (_, code, build) => {
    const { report, content } = await openPlanBundle(await build(), [identity.certificatePem]);
    expect(report.problems.map((problem) => problem.code)).toEqual([code]);
    expect(report.problems[0]?.message).toMatch(/^[A-ZÈ].*\.$/u);
    expect(report).toMatchObject({ valid: false, trusted: false, plan: null });
    expect(content).toBeNull();
  });

  test.skipIf(!hasCommand('openssl', 'version'))(
    'certificate of a wrong use: bundle.certificate-usage',
    async () => {
      const cipher = await opened(opensslP12({ key: 'ec', passphrase: 'x', usage: 'keyEncipherment' }));
      const { report } = await openPlanBundle(bundle([], await signFiles([PLAN, PDF], cipher)), []);
      expect(report.problems.map(({ code }) => code)).toEqual(['bundle.certificate-usage']);
    },
  );
});

describe('signatures that other software put beside ours', () => {
  const others: readonly RawEntry[] = [
    { name: 'META-INF/signature002.p7s', data: text('una firma') },
    { name: 'META-INF/ASiCManifest002.xml', data: text('<un-altro-elenco/>') },
    { name: 'META-INF/timestamp001.tst', data: text('una marca') },
  ];

  test('are listed as not checked, and neither help nor harm', async () => {
    const { report } = await openPlanBundle(bundle(others), [identity.certificatePem]);
    expect(report).toMatchObject({
      valid: true,
      trusted: true,
      otherSignatures: others.map(({ name }) => name),
    });
    expect(report.files.map(({ name }) => name)).toEqual(['plan.json', 'piano.pdf']);
    const alone = rawZip([MIMETYPE_RAW, PLAN, PDF, ...others]);
    expect((await openPlanBundle(alone, [])).report).toMatchObject({ valid: false, signer: null });
  });

  test.each(['META-INF/virus.exe', 'META-INF/sotto/signature002.p7s', 'meta-inf/signature001.p7s'])(
    '%s is none',
    async (name) => {
      const { report } = await openPlanBundle(bundle([{ name, data: text('x') }]), []);
      expect(report.valid).toBe(false);
      expect(report.otherSignatures).toEqual([]);
    },
  );
});
