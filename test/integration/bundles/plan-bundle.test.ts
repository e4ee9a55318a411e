import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import canonicalize from 'canonicalize';
import { beforeAll, describe, expect, test } from 'vitest';

import type { BundleEntry } from '../../../electron/core/bundles/container.ts';
import {
  type CreatedIdentity,
  createIdentity,
  openIdentity,
  type SigningIdentity,
} from '../../../electron/core/bundles/identity.ts';
import { CHECK_COMMANDS } from '../../../electron/core/bundles/leggimi.ts';
import { canonicalPlanJson, createPlanBundle } from '../../../electron/core/bundles/plan-bundle.ts';
import {
  bundleVerdict,
  openPlanBundle,
  verifyPlanBundle,
} from '../../../electron/core/bundles/plan-bundle-verify.ts';
import { bytesContent, wholeOf } from '../../../electron/core/files/content.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import { text } from './attack-zip.ts';
import { bundleBytes, fileBytes } from './in-memory.ts';
import { hasCommand, inTemporaryFolder, run } from './tools.ts';

const NOW = new Date();
const PDF = text('%PDF-1.7\nnon proprio\n%%EOF\n');
const OPINION = {
  name: 'Parere dell’organo di revisione (è favorevole).pdf',
  bytes: text('%PDF-1.7 parere'),
};
const tools = hasCommand('openssl', 'version') && hasCommand('unzip', '-v');
let created: CreatedIdentity;
let identity: SigningIdentity;
let plan: PlanDocument;

const attachment = ({ name, bytes }: { name: string; bytes: Uint8Array }) => ({
  id: newId(),
  name,
  mediaType: 'application/pdf',
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

beforeAll(async () => {
  created = await createIdentity({ name: 'Comune di Crema', passphrase: 'x' });
  identity = await openIdentity(created.p12, 'x');
  plan = parsePlanDocument({
    ...newPlan({ firstYear: 2025, kind: 'ordinary', administrationName: 'Comune di Crema' }),
    attachments: [attachment(OPINION)],
  });
});

const create = (changes: Partial<Parameters<typeof createPlanBundle>[0]> = {}): Promise<Uint8Array> =>
  createPlanBundle({ plan, pdf: PDF, attachments: [given(OPINION)], identity, now: NOW, ...changes }).then(
    wholeOf,
  );

const given = ({ name, bytes }: { name: string; bytes: Uint8Array }) => ({ ...bytesContent(bytes), name });

/** A rightly signed container of a plan, with some of its entries replaced, added or (null) left out. */
async function withEntries(changes: Record<string, Uint8Array | null>): Promise<Uint8Array> {
  const { content } = await openPlanBundle(await create(), []);
  const all = new Map<string, Uint8Array | null>([
    ...(await fileBytes(content?.entries)),
    ...Object.entries(changes),
  ]);
  const entries: BundleEntry[] = [];
  for (const [name, bytes] of all) if (bytes !== null) entries.push({ name, mediaType: 'a/b', bytes });
  return bundleBytes({ entries, identity, signingTime: NOW });
}

describe('the bundle of a plan', () => {
  test('opens to the plan, the PDF and the attachments that went in', async () => {
    const { report, content } = await openPlanBundle(await create(), []);
    expect(content?.plan).toEqual(plan);
    expect([...(content?.entries.keys() ?? [])]).toEqual([
      'plan.json',
      'piano.pdf',
      'allegati/Parere dell_organo di revisione (e favorevole).pdf',
      'LEGGIMI.txt',
    ]);
    const files = await fileBytes(content?.entries);
    expect(files.get('piano.pdf')).toEqual(Buffer.from(PDF));
    expect(files.get('plan.json')?.toString()).toBe(canonicalize(plan));
    expect(report).toEqual({
      valid: true,
      trusted: false,
      signer: { name: 'Comune di Crema', fingerprint: created.fingerprint },
      signedAt: new Date(Math.floor(NOW.getTime() / 1000) * 1000).toISOString(),
      plan: {
        title: 'Piano Integrato di Attività e Organizzazione 2025-2027 – Comune di Crema',
        firstYear: 2025,
        status: 'draft',
        revision: 0,
        resolution: null,
      },
      files: [...files].map(([name, bytes]) => ({
        name,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
      otherSignatures: [],
      problems: [],
    });
  });

  test('is trusted when its certificate was given, and then says so', async () => {
    const bundle = await create();
    const unknown = await verifyPlanBundle(bundle, []);
    const known = await verifyPlanBundle(bundle, [created.certificatePem]);
    expect(known).toEqual({ ...unknown, trusted: true });
    expect(bundleVerdict(known)).toContain('integro e firmato da Comune di Crema (fidato)');
    expect(bundleVerdict(unknown)).toContain('(non fidato)');
    await expect(verifyPlanBundle(bundle, ['x'])).rejects.toMatchObject({ code: 'trust.unreadable' });
  });

  test('has one canonical plan.json, whatever the order of its keys', () => {
    const turned = Object.fromEntries(Object.entries(plan).reverse());
    expect(canonicalPlanJson(parsePlanDocument(turned))).toEqual(canonicalPlanJson(plan));
  });

  test.skipIf(!tools)('is checked by the very commands of its LEGGIMI.txt', async () => {
    const bundle = await create();
    await inTemporaryFolder((folder) => {
      writeFileSync(join(folder, 'piano.asice'), bundle);
      const shell = (command: string, where: string) => run('sh', ['-c', command], where);
      expect(shell(CHECK_COMMANDS.unpack, folder).status).toBe(0);
      const inside = join(folder, 'piano');
      const readme = readFileSync(join(inside, 'LEGGIMI.txt'), 'utf8');
      for (const command of Object.values(CHECK_COMMANDS)) expect(readme).toContain(`\n    ${command}\n`);
      expect(shell(CHECK_COMMANDS.certificate, inside).status).toBe(0);
      const { output } = shell(CHECK_COMMANDS.fingerprint, inside);
      expect(output.replaceAll(':', '').toLowerCase()).toContain(created.fingerprint);
      expect(shell(CHECK_COMMANDS.signature, inside)).toMatchObject({ status: 0 });
      const digest = shell(CHECK_COMMANDS.digest, inside).output.trim();
      expect(readFileSync(join(inside, 'META-INF/ASiCManifest001.xml'), 'utf8')).toContain(`>${digest}<`);
      writeFileSync(join(inside, 'META-INF/ASiCManifest001.xml'), 'altro');
      expect(shell(CHECK_COMMANDS.signature, inside).status).not.toBe(0);
    });
  });
});

describe('what is not bundled', () => {
  test('a plan without the content of an attachment, with another content, or with a file too many', async () => {
    await expect(create({ attachments: [] })).rejects.toMatchObject({ code: 'bundle.attachment-missing' });
    const changed = { ...OPINION, bytes: text('%PDF-1.7 altro') };
    await expect(create({ attachments: [given(changed)] })).rejects.toMatchObject({
      code: 'bundle.attachment-mismatch',
    });
    const extra = { name: 'altro.pdf', bytes: text('altro') };
    await expect(create({ attachments: [given(OPINION), given(extra)] })).rejects.toMatchObject({
      code: 'bundle.attachment-unlisted',
    });
    await expect(create({ pdf: text('<html>') })).rejects.toMatchObject({ code: 'bundle.not-a-pdf' });
  });
});

describe('a rightly signed bundle whose content is wrong', () => {
  const json = (changes: object): Uint8Array => text(canonicalize({ ...plan, ...changes }) ?? '');
  test.each<[string, () => Record<string, Uint8Array | null>, string[]]>([
    ['without plan', () => ({ 'plan.json': null }), ['bundle.plan-missing']],
    ['plan not JSON', () => ({ 'plan.json': text('{') }), ['bundle.plan-not-canonical']],
    [
      'plan not UTF-8',
      () => ({ 'plan.json': new Uint8Array([0x22, 0xff, 0x22]) }),
      ['bundle.plan-not-canonical'],
    ],
    [
      'plan with blanks',
      () => ({ 'plan.json': text(JSON.stringify(plan, null, 2)) }),
      ['bundle.plan-not-canonical'],
    ],
    ['an unknown key', () => ({ 'plan.json': json({ segreto: 1 }) }), ['plan.schema']],
    ['a newer schema', () => ({ 'plan.json': json({ version: 99 }) }), ['plan.newer-version']],
    ['no PDF', () => ({ 'piano.pdf': null }), ['bundle.not-a-pdf']],
    ['a PDF that is not one', () => ({ 'piano.pdf': text('<html>') }), ['bundle.not-a-pdf']],
    [
      'a file that the plan does not know',
      () => ({ 'allegati/virus.exe': text('x') }),
      ['bundle.attachment-unlisted'],
    ],
    ['a file elsewhere', () => ({ 'altro/nota.txt': OPINION.bytes }), ['bundle.attachment-unlisted']],
    [
      'another attachment',
      () => ({ 'allegati/Parere dell_organo di revisione (e favorevole).pdf': text('altro') }),
      ['bundle.attachment-unlisted', 'bundle.attachment-mismatch'],
    ],
    [
      'another size',
      () => ({ 'plan.json': json({ attachments: [{ ...plan.attachments[0], size: 3 }] }) }),
      ['bundle.attachment-mismatch'],
    ],
  ])('%s', async (_, changes, codes) => {
    const { report, content } = await openPlanBundle(await withEntries(changes()), [created.certificatePem]);
    expect(report.problems.map(({ code }) => code)).toEqual(codes);
    expect(report).toMatchObject({
      valid: false,
      trusted: false,
      plan: null,
      signer: { name: 'Comune di Crema' },
    });
    expect(content).toBeNull();
    expect(bundleVerdict(report)).toContain('NON');
  });

  test('a file that is no bundle at all gives a report, not an error', async () => {
    expect(await verifyPlanBundle(text('ciao'), [created.certificatePem])).toMatchObject({
      valid: false,
      trusted: false,
      signer: null,
      signedAt: null,
      plan: null,
      files: [],
      problems: [{ code: 'bundle.not-a-container' }],
    });
  });
});
