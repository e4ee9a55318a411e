import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPlanBundle } from '../../../electron/core/bundles/plan-bundle-verify.ts';
import { OfficeIdentity } from '../../../electron/core/identities/office-identity.ts';
import type { PassphraseMemory } from '../../../electron/core/identities/passphrase-memory.ts';
import { readVersion } from '../../../electron/core/plans/plan-version.ts';
import { forkPrintProcess } from '../../../electron/core/printing/print-process.ts';
import { bundleHandlers, trustHandlers } from '../../../electron/ipc/bundle-handlers.ts';
import { identityHandlers } from '../../../electron/ipc/identity-handlers.ts';
import { lifeHandlers } from '../../../electron/ipc/life-handlers.ts';
import { outputHandlers } from '../../../electron/ipc/output-handlers.ts';
import { ReceivedFiles } from '../../../electron/os/received-files.ts';
import { askOver } from '../../support/ask-calls.ts';
import { refusalOf } from '../../support/refusal.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';
import { resolution, smallPlan } from '../life/life-plans.ts';

const passphrase = 'una frase lunga';
let key: Uint8Array;

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'piao-key-'));
  const office = new OfficeIdentity(folder);
  await office.create('Comune di Prova – Segreteria', passphrase);
  key = await office.recoveryCopy();
  rmSync(folder, { recursive: true });
});

/** A keychain of the test's own. */
function keychain(): PassphraseMemory {
  let kept: string | null = null;
  return {
    available: () => true,
    recall: async () => kept,
    remember: async (text) => {
      kept = text;
    },
    forget: async () => {
      kept = null;
    },
  };
}

/** The window's calls over a real program, with the system's dialogs answered by the test. */
async function desk() {
  const folder = tempFolder();
  const { store, trust, backups } = await testProgram(folder);
  const at = (name: string) => path.join(folder, name);
  const dialogs = { save: '', open: '' };
  const received = new ReceivedFiles();
  const parts = {
    store,
    trust,
    backups,
    identity: new OfficeIdentity(folder),
    memory: keychain(),
    received,
    chooseFile: async () => dialogs.save,
    chooseFiles: async () => (dialogs.open === '' ? [] : [dialogs.open]),
    spawner: forkPrintProcess,
    documents: folder,
    showInFolder: () => {},
    printPages: async () => true,
  };
  const calls = askOver({
    life: lifeHandlers(parts),
    bundles: bundleHandlers(parts),
    trust: trustHandlers(trust),
    identities: identityHandlers(parts),
    output: outputHandlers(parts),
  });
  writeFileSync(at('chiave.p12'), key);
  dialogs.open = at('chiave.p12');
  await calls.value('identities.import', { passphrase });
  const plan = smallPlan();
  const planId = plan.plan.id;
  await store.create(plan);
  return { ...calls, store, backups, planId, dialogs, received, at };
}

describe('the road to the Giunta, from the window', () => {
  it('freezes with the remembered passphrase, records, approves, and exports what was signed then', async () => {
    const { value, refusal, store, planId, dialogs, at } = await desk();
    expect((await refusal('life.freeze', { planId, passphrase: null })).code).toBe('identity.not-remembered');
    expect((await refusal('identities.remember', { passphrase: 'altra' })).code).toBe(
      'identity.wrong-passphrase',
    );
    await value('identities.remember', { passphrase });
    expect(await value('identities.memory')).toEqual({ available: true, remembered: true });
    const { changes } = await value('life.freeze', { planId, passphrase: null });
    expect(changes).toMatchObject([{ target: 'header', after: { status: 'proposed', revision: 1 } }]);

    dialogs.save = at('proposta.asice');
    await value('output.exportBundle', { planId, passphrase: null });
    await value('life.recordResolution', { planId, resolution });
    writeFileSync(at('gc-42.pdf'), 'la deliberazione');
    dialogs.open = at('gc-42.pdf');
    await value('life.attach', { planId, as: 'act' });
    expect((await refusal('life.attach', { planId, as: 'signedPlan' })).code).toBe('signed.other-document');
    expect((await refusal('life.saveFile', { planId, as: 'signedPlan' })).code).toBe(
      'plan.resolution-file-missing',
    );
    await value('life.approve', { planId, passphrase });
    dialogs.save = at('copia.pdf');
    expect(await value('life.saveFile', { planId, as: 'act' })).toEqual({ file: at('copia.pdf') });

    const { frozen } = (await value('life.state', { planId })) as { frozen: Record<string, unknown>[] };
    expect(frozen).toMatchObject([
      { status: 'proposed', revision: 1, signer: { name: 'Comune di Prova – Segreteria' } },
      { status: 'approved', revision: 1, fingerprint: frozen[0]?.fingerprint },
    ]);
    expect((await store.read(planId)).plan.status).toBe('approved');
    const voted = { planId, frozen: { status: 'proposed', revision: 1 } } as const;
    expect((await readVersion(store, voted)).plan).toMatchObject({ status: 'proposed', resolution: null });
    const never = () => readVersion(store, { planId, frozen: { status: 'proposed', revision: 9 } });
    expect(await refusalOf(never)).toMatchObject({ code: 'plan.proposal-missing' });
    dialogs.save = at('quadro.docx');
    expect(await value('output.exportChanges', { planId, before: voted, format: 'docx' })).toMatchObject({
      file: at('quadro.docx'),
      warnings: [],
    });

    const { planId: amended } = await value('life.amend', { planId });
    expect((await store.read(String(amended))).plan.basedOn?.planId).toBe(planId);
  });

  it('hands a bundle of elsewhere over by a token, asks whom to trust, and takes it in', async () => {
    const there = await desk();
    await there.value('life.freeze', { planId: there.planId, passphrase });
    there.dialogs.save = there.at('proposta.asice');
    await there.value('output.exportBundle', { planId: there.planId, passphrase: null });

    const here = await desk();
    copyFileSync(there.at('proposta.asice'), here.at('arrivato.asice'));
    expect((await here.refusal('bundles.verify', { token: here.planId })).code).toBe('bundle.not-open');
    here.received.add(here.at('arrivato.asice'));
    const report = await here.value('bundles.received');
    expect(report).toMatchObject({
      valid: true,
      fileName: 'arrivato.asice',
      signer: { trust: { state: 'unknown' } },
      actions: ['keep', 'draft', 'rollOver'],
    });
    const { token, signer } = report as { token: string; signer: { certificatePem: string } };
    const trusted = { pem: signer.certificatePem, checkedHow: 'al telefono con la Segreteria' };
    expect((await here.refusal('trust.add', { ...trusted, checkedHow: ' ' })).code).toBe('trust.how-missing');
    await here.value('trust.add', trusted);
    expect(await here.value('bundles.verify', { token })).toMatchObject({
      signer: { trust: { state: 'trusted' } },
    });
    expect(await here.value('bundles.prove', { token })).toMatchObject([
      { code: 'proof.fingerprint', outcome: 'right' },
      { code: 'proof.reprint', outcome: 'right' },
    ]);

    const { planId } = await here.value('bundles.takeIn', { token, action: 'keep' });
    expect(planId).toBe(there.planId);
    const outcomes = (await here.value('life.prove', { planId })) as unknown as { outcome: string }[];
    expect(outcomes.map(({ outcome }) => outcome)).not.toContain('wrong');
    here.dialogs.save = here.at('di-nuovo.asice');
    await here.value('output.exportBundle', { planId, passphrase: null });
    const { report: again } = await openPlanBundle(readFileSync(here.at('di-nuovo.asice')), [
      signer.certificatePem,
    ]);
    expect(again).toMatchObject({ valid: true, trusted: true });
    expect((await here.refusal('bundles.takeIn', { token, action: 'keep' })).code).toBe('plan.exists');
    expect(here.backups.list().map(({ reason }) => reason)).toContain('import');
    const { planId: next } = await here.value('bundles.takeIn', { token, action: 'rollOver' });
    const [before, after] = [await here.store.read(String(planId)), await here.store.read(String(next))];
    expect(after.plan).toMatchObject({
      status: 'draft',
      period: { firstYear: (before.plan.period.firstYear ?? 0) + 1 },
      basedOn: { planId },
    });
    expect(after.reviewMarks.length).toBeGreaterThan(0);
    const { planId: draft } = await here.value('bundles.takeIn', { token, action: 'draft' });
    expect((await here.store.read(String(draft))).plan).toMatchObject({
      status: 'draft',
      basedOn: { planId },
    });
  });

  it('uses nothing of a file that does not verify', async () => {
    const { value, refusal, dialogs, at, store, backups } = await desk();
    writeFileSync(at('rotto.asice'), 'non un fascicolo');
    dialogs.open = at('rotto.asice');
    const report = (await value('bundles.choose')) as { token: string };
    expect(report).toMatchObject({ valid: false, signer: null, actions: [], plan: null });
    const before = (await store.list()).length;
    const backupsBefore = backups.list().length;
    expect((await refusal('bundles.takeIn', { token: report.token, action: 'draft' })).code).toBe(
      'bundle.not-valid',
    );
    expect(await store.list()).toHaveLength(before);
    expect(backups.list()).toHaveLength(backupsBefore);
    dialogs.open = at('non-c-e.asice');
    expect((await refusal('bundles.choose')).code).toBe('bundle.file-unreadable');
  });
});
