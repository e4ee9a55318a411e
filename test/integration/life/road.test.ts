import { describe, expect, it } from 'vitest';
import { openPlanBundle } from '../../../electron/core/bundles/plan-bundle-verify.ts';
import { oneChunk, wholeOf } from '../../../electron/core/files/content.ts';
import { exportPdf, sealedBundle } from '../../../electron/core/plans/export-plan.ts';
import { approvePlan, freezePlan } from '../../../electron/core/plans/freeze-plan.ts';
import { printedFingerprint } from '../../../electron/core/printing/printed-fingerprint.ts';
import { provePlan } from '../../../electron/core/proof/prove-plan.ts';
import { isoDay } from '../../../shared/numbers/iso-day.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { refusalOf } from '../../support/refusal.ts';
import { testProgram } from '../../support/test-program.ts';
import { contentOf, resolution, smallPlan, testIdentity } from './life-plans.ts';

const identity = testIdentity();
const now = new Date();

async function withPlan() {
  const { store, file } = await testProgram();
  const plan = smallPlan();
  await store.create(plan);
  const id = plan.plan.id;
  const options = { identity: identity(), now };
  return {
    store,
    file,
    id,
    freeze: () => freezePlan(store, id, options),
    approve: () => approvePlan(store, id, options),
  };
}

const outcomes = (checks: Awaited<ReturnType<typeof provePlan>>) =>
  Object.fromEntries(checks.map(({ code, outcome }) => [code.replace('proof.', ''), outcome]));

describe('the road to the Giunta', () => {
  it('ends in an approved plan whose print and bundle carry the resolution and what was voted', async () => {
    const { store, id, freeze, approve } = await withPlan();
    await freeze();
    await store.life.withdraw(id, 'Rilievo della Giunta');
    await store.updateSingle(id, 'administration', { mayor: 'Nuova Sindaca' });
    const voted = (await freeze()).frozen;
    expect(voted.revision).toBe(2);
    const act = Buffer.from('la deliberazione firmata');
    await store.life.recordResolution(id, resolution);
    await store.life.attachToResolution(id, 'act', { name: 'gc-42.pdf.p7m', bytes: act });
    const approved = (await approve()).frozen;

    expect(approved.fingerprint).toBe(voted.fingerprint);
    expect(printedFingerprint(approved.pdf)).toBe(printedFingerprint(voted.pdf));
    expect(printedFingerprint(voted.pdf)).toBe(voted.fingerprint);
    const doc = await store.read(id);
    expect(doc.plan).toMatchObject({ status: 'approved', revision: 2, resolution });
    expect(Buffer.from(await contentOf(store, doc.plan.resolution?.act?.sha256))).toEqual(act);
    expect((await exportPdf(store, id)).bytes).toEqual(approved.pdf);

    const sealed = async () => wholeOf((await sealedBundle(store, id)) ?? oneChunk(new Uint8Array()));
    const bundle = await sealed();
    const { report, content } = await openPlanBundle(bundle, []);
    expect(report).toMatchObject({ valid: true, plan: { status: 'approved' } });
    expect(content?.plan.plan.resolution).toMatchObject(resolution);
    expect(content?.record).toMatchObject({
      fingerprint: voted.fingerprint,
      voted: { revision: 2, planSha256: voted.planSha256, pdfSha256: voted.pdfSha256 },
    });
    expect(await sealed()).toEqual(bundle);
    expect((await store.life.events(id)).map(({ action }) => action)).toEqual([
      'create',
      'freeze',
      'withdraw',
      'freeze',
      'resolution',
      'resolution',
      'approve',
    ]);
    expect(outcomes(await provePlan(store, id))).toEqual({
      stored: 'right',
      contents: 'right',
      voted: 'right',
      fingerprint: 'right',
      reprint: 'right',
      seal: 'right',
      log: 'right',
    });
  });

  it('does not begin with blocking findings, and signs nothing then', async () => {
    const { store } = await testProgram();
    const plan = newPlan({ firstYear: 2026, kind: 'ordinary' });
    await store.create(plan);
    const refusal = await refusalOf(() => freezePlan(store, plan.plan.id, { identity: identity(), now }));
    expect(refusal.code).toBe('plan.blocking-findings');
    expect((await store.read(plan.plan.id)).plan.status).toBe('draft');
  });

  it('does not go on without what the step before it left', async () => {
    const { store, id, freeze, approve } = await withPlan();
    const codeOf = async (work: () => unknown) => (await refusalOf(work)).code;
    expect(await codeOf(() => store.life.recordResolution(id, resolution))).toBe('plan.not-proposed');
    expect(await codeOf(approve)).toBe('plan.not-proposed');
    await freeze();
    expect(await codeOf(approve)).toBe('plan.resolution-missing');
    await store.life.recordResolution(id, { ...resolution, number: ' ', date: null });
    const incomplete = await refusalOf(approve);
    expect(incomplete.code).toBe('plan.resolution-incomplete');
    expect(incomplete.message).toContain('il numero, la data');
    expect(await codeOf(() => store.life.amend(id))).toBe('plan.not-approved');
    const step = { step: 'portal', doneOn: '2026-02-03', link: '', note: '' } as const;
    expect(await codeOf(() => store.life.recordPublication(id, step))).toBe('plan.not-approved');
    await store.life.withdraw(id, 'Rinviata');
    expect((await store.read(id)).plan.resolution).toBeNull();
  });

  it('refuses a resolution that cannot be, and writes nothing of it', async () => {
    const { store, id, freeze } = await withPlan();
    await freeze();
    const tomorrow = isoDay(new Date(Date.now() + 24 * 60 * 60 * 1000));
    for (const [change, code] of [
      [{ date: tomorrow }, 'plan.resolution-in-future'],
      [{ number: 'senza' }, 'plan.resolution-number'],
      [{ publishedTo: '2026-02-01' }, 'plan.resolution-publication-order'],
    ] as const) {
      const refusal = await refusalOf(() => store.life.recordResolution(id, { ...resolution, ...change }));
      expect(refusal).toMatchObject({ code, kind: 'input' });
    }
    expect((await store.read(id)).plan.resolution).toBeNull();
    // Offices register late: what is only unusual is not refused.
    await store.life.recordResolution(id, { ...resolution, date: '2025-01-29', publishedFrom: '2025-01-01' });
    expect((await store.read(id)).plan.resolution?.date).toBe('2025-01-29');
  });

  it('refuses a signed plan that is another one, and keeps the right one as it came', async () => {
    const { store, id, freeze } = await withPlan();
    const { pdf } = (await freeze()).frozen;
    const attach = (bytes: Uint8Array) =>
      store.life.attachToResolution(id, 'signedPlan', { name: 'piano-firmato.pdf', bytes });
    expect((await refusalOf(() => attach(pdf))).code).toBe('plan.resolution-missing');
    await store.life.recordResolution(id, resolution);
    expect((await refusalOf(() => attach(Buffer.from('%PDF-1.7 altro')))).code).toBe('signed.other-document');
    expect((await store.read(id)).plan.resolution?.signedPlan).toBeNull();
    const signed = Buffer.concat([pdf, Buffer.from('<</ByteRange [0 1 2 3]>>')]);
    await attach(signed);
    const kept = (await store.read(id)).plan.resolution?.signedPlan;
    expect(Buffer.from(await contentOf(store, kept?.sha256))).toEqual(signed);
    expect((await store.life.events(id)).at(-1)?.note).toContain('PAdES');
    // Corrected without the file, which stays.
    await store.life.recordResolution(id, { ...resolution, number: '43' });
    expect((await store.read(id)).plan.resolution).toMatchObject({ number: '43', signedPlan: kept });
  });
});
