import Database from 'better-sqlite3';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../../electron/core/plans/canonical.ts';
import { exportPlan } from '../../../electron/core/plans/export-plan.ts';
import { fingerprintOf } from '../../../electron/core/plans/fingerprint-of.ts';
import { planAct } from '../../../electron/core/plans/plan-act.ts';
import { asProposed } from '../../../electron/core/plans/proposals.ts';
import { fingerprintOfJson, planFingerprint } from '../../../electron/core/printing/fingerprint.ts';
import { forkPrintProcess } from '../../../electron/core/printing/print-process.ts';
import { printedFingerprint } from '../../../electron/core/printing/printed-fingerprint.ts';
import { writeChanges } from '../../../electron/core/printing/write-changes.ts';
import { testProgram } from '../../support/test-program.ts';
import { smallPlan } from './life-plans.ts';

/** A plan that a program froze whose schema had not heard of two fields of today. */
async function frozenBefore() {
  const { store, file } = await testProgram();
  const plan = smallPlan();
  const id = plan.plan.id;
  await store.create(plan);
  const document = asProposed(plan);
  const pdf = Buffer.from('%PDF-1.7 di un programma di prima');
  await store.life.freeze(id, { document, blockingFindings: 0, pdf, engine: null, seal: null });
  const { coatOfArms: _arms, ...administration } = document.administration;
  const { contractRates: _rates, ...capacity } = document.capacity;
  const planJson = canonicalJson({ ...document, administration, capacity });
  const sqlite = new Database(file);
  sqlite.prepare('UPDATE proposals SET plan_json = ?, plan_sha256 = ?').run(planJson, sha256(planJson));
  sqlite.close();
  const doc = await store.read(id);
  const voted = fingerprintOfJson(planJson);
  expect(planFingerprint(doc)).not.toBe(voted);
  return { store, id, doc, voted };
}

/** All that a file says, unpacked where it is packed. */
const wordsOf = (bytes: Uint8Array): string =>
  strFromU8(bytes.subarray(0, 2)) === 'PK'
    ? Object.values(unzipSync(bytes))
        .map((each) => strFromU8(each))
        .join('\n')
    : strFromU8(bytes);

describe('a plan that was frozen under an earlier schema names the fingerprint that was voted', () => {
  it('in every format, whole and in part', async () => {
    const { store, id, voted } = await frozenBefore();
    for (const format of ['html', 'docx', 'xlsx', 'zip'] as const) {
      const { bytes } = await exportPlan(store, id, format, {});
      expect(wordsOf(bytes), format).toContain(voted);
    }
    const apart = await exportPlan(store, id, 'zip', { spawner: forkPrintProcess });
    expect(wordsOf(apart.bytes)).toContain(voted);
    const excerpt = await exportPlan(store, id, 'pdf', { part: '1' });
    expect(printedFingerprint(excerpt.bytes)).toBe(voted);
  });

  it('in the texts of the deliberation', async () => {
    const { store, id, voted } = await frozenBefore();
    const { blocks } = await planAct(store, id, {});
    expect(JSON.stringify(blocks)).toContain(`l’impronta dei dati del Piano è ${voted}`);
  });

  it('in the table of changes', async () => {
    const { store, doc, voted } = await frozenBefore();
    const fingerprint = await fingerprintOf(store, doc);
    const { bytes } = await writeChanges({ before: smallPlan(), after: doc }, 'html', { fingerprint });
    expect(wordsOf(bytes)).toContain(voted);
  });
});

it('a draft names the fingerprint of its data as they stand', async () => {
  const { store } = await testProgram();
  const plan = smallPlan();
  await store.create(plan);
  expect(await fingerprintOf(store, plan)).toBe(planFingerprint(plan));
});
