import { describe, expect, it } from 'vitest';
import { openPlanBundle } from '../../../electron/core/bundles/plan-bundle-verify.ts';
import { wholeOf } from '../../../electron/core/files/content.ts';
import { exportPdf, sealedBundle } from '../../../electron/core/plans/export-plan.ts';
import { approvePlan, freezePlan } from '../../../electron/core/plans/freeze-plan.ts';
import { proveBundle, takeInBundle } from '../../../electron/core/plans/import-bundle.ts';
import { planAct } from '../../../electron/core/plans/plan-act.ts';
import type { PlanStore } from '../../../electron/core/plans/plan-store.ts';
import type { SpawnPrintProcess } from '../../../electron/core/printing/print-process.ts';
import { provePlan } from '../../../electron/core/proof/prove-plan.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { coatOfArmsOf } from '../../../shared/plan/organisation/coat-of-arms.ts';
import { dyingOfPicture } from '../../support/dying-of-picture.ts';
import { pngOf } from '../../support/pictures.ts';
import { refusalOf } from '../../support/refusal.ts';
import { testProgram } from '../../support/test-program.ts';
import { hasProgram, picturesIn } from '../printing/pdf-text.ts';
import { resolution, smallPlan, testIdentity } from './life-plans.ts';

const identity = testIdentity();
const bytes = pngOf({ colourType: 6 });

async function planWithArms() {
  const { store } = await testProgram();
  const plan = smallPlan();
  const id = plan.plan.id;
  await store.create(plan);
  await store.attach(id, '4', [{ id: newId(), name: 'parere.pdf', bytes: Buffer.from('parere') }]);
  await store.attachCoatOfArms(id, { id: newId(), name: 'stemma.png', bytes });
  return { store, id };
}

const seal = () => ({ identity: identity(), now: new Date() });
const outcomes = (checks: Awaited<ReturnType<typeof provePlan>>) =>
  Object.fromEntries(checks.map(({ code, outcome }) => [code, outcome]));

/** How many pictures the print of a plan holds; it must have nothing to warn of. */
async function picturesOf(store: PlanStore, id: string): Promise<number> {
  const { bytes: pdf, warnings } = await exportPdf(store, id);
  expect(warnings).toEqual([]);
  return picturesIn(pdf).length;
}

describe.skipIf(!hasProgram('pdfimages'))('the coat of arms on the road of a plan (needs pdfimages)', () => {
  it('is in what is frozen, voted and approved, and in the proof that prints it again', async () => {
    const { store, id } = await planWithArms();
    await freezePlan(store, id, seal());
    expect(await picturesOf(store, id)).toBe(1);
    expect(outcomes(await provePlan(store, id))).toMatchObject({
      'proof.reprint': 'right',
      'proof.seal': 'right',
    });
    await store.life.recordResolution(id, resolution);
    await approvePlan(store, id, seal());
    expect(await picturesOf(store, id)).toBe(1);
    expect(outcomes(await provePlan(store, id))).toMatchObject({
      'proof.reprint': 'right',
      'proof.voted': 'right',
    });
    // A draft that goes on from what was approved has its bytes too.
    expect(await picturesOf(store, await store.life.amend(id))).toBe(1);
  });

  it('goes with the bundle into another program, as it is, as a draft and into next year', async () => {
    const { store, id } = await planWithArms();
    await freezePlan(store, id, seal());
    const sealed = await sealedBundle(store, id);
    if (sealed === null) throw new Error('what was frozen has its seal');
    const bundle = await wholeOf(sealed);
    expect((await openPlanBundle(bundle, [])).report.problems).toEqual([]);
    expect(outcomes(await proveBundle(bundle))).toMatchObject({ 'proof.reprint': 'right' });
    const other = await testProgram();
    for (const action of ['keep', 'draft', 'rollOver'] as const) {
      const taken = await takeInBundle(other.store, bundle, action);
      expect(await picturesOf(other.store, taken), action).toBe(1);
      if (action === 'keep')
        expect(outcomes(await provePlan(other.store, taken))).toMatchObject({ 'proof.reprint': 'right' });
    }
  });

  it('comes into next year’s plan and into copies, alone of the attachments of the year', async () => {
    const { store, id } = await planWithArms();
    const next = await store.rollOver(id);
    const doc = await store.read(next.planId);
    expect(doc.attachments.map(({ name }) => name)).toEqual(['stemma.png']);
    expect(coatOfArmsOf(doc)?.name).toBe('stemma.png');
    expect(await picturesOf(store, next.planId)).toBe(1);
    expect(await picturesOf(store, await store.duplicate(id))).toBe(1);
  });

  it('is no annex of the deliberation', async () => {
    const { store, id } = await planWithArms();
    const { annexes, blocks } = await planAct(store, id, {});
    expect(annexes.map(({ name }) => name)).toEqual([expect.stringMatching(/\.pdf$/), 'parere.pdf']);
    expect(JSON.stringify(blocks)).not.toContain('stemma');
  });
});

describe('a printer that dies over the coat of arms', () => {
  const refused = (deed: (spawner: SpawnPrintProcess) => Promise<unknown>) =>
    refusalOf(() => deed(dyingOfPicture(2).spawner));

  it('freezes and approves nothing, rather than a cover without it', async () => {
    const { store, id } = await planWithArms();
    const freezing = await refused((spawner) => freezePlan(store, id, { ...seal(), spawner }));
    expect(freezing.message).toMatch(/^Senza il suo stemma/);
    expect((await store.read(id)).plan.status).toBe('draft');
    await freezePlan(store, id, seal());
    await store.life.recordResolution(id, resolution);
    const approving = await refused((spawner) => approvePlan(store, id, { ...seal(), spawner }));
    expect(approving.message).toMatch(/^Senza il suo stemma/);
    expect((await store.read(id)).plan.status).toBe('proposed');
  });

  it('is no proof against what was frozen with it', async () => {
    const { store, id } = await planWithArms();
    await freezePlan(store, id, seal());
    const { spawner } = dyingOfPicture(2);
    expect(outcomes(await provePlan(store, id, spawner))).toMatchObject({ 'proof.reprint': 'unknown' });
  });
});
