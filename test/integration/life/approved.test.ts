import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { exportPdf, sealedBundle } from '../../../electron/core/plans/export-plan.ts';
import type { NewFrozen } from '../../../electron/core/plans/frozen-plans.ts';
import { asProposed } from '../../../electron/core/plans/proposals.ts';
import { provePlan } from '../../../electron/core/proof/prove-plan.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { publicationSteps } from '../../../shared/plan/publication.ts';
import { refusalOf } from '../../support/refusal.ts';
import { testProgram } from '../../support/test-program.ts';
import { resolution, smallPlan } from './life-plans.ts';

const pdf = Buffer.from('%PDF-1.7 di un programma di prima');
const unsigned = { pdf, engine: 'un altro motore', seal: null };

/** An approved plan whose PDF came from a program of before: nothing is printed here. */
async function approvedPlan() {
  const { store, file } = await testProgram();
  const plan = smallPlan();
  const id = plan.plan.id;
  await store.create(plan);
  await store.life.freeze(id, { document: asProposed(plan), blockingFindings: 0, ...unsigned });
  await store.life.recordResolution(id, resolution);
  const { approved } = await store.life.approvedForm(id);
  await store.life.approve(id, { ...approved, ...unsigned } satisfies NewFrozen);
  return { store, file, id };
}

describe('an approved plan', () => {
  it('takes what monitoring found, and nothing else, and stays what was approved', async () => {
    const { store, id } = await approvedPlan();
    const before = await store.life.frozenOf(await store.read(id));
    const { changes } = await store.createItem(id, 'monitoringResults', {
      outcome: 'Raggiunto',
      date: '2026-06-30',
    });
    const [change] = changes;
    const itemId = change?.target === 'item' ? change.id : '';
    await store.updateItem(id, 'monitoringResults', itemId, { outcome: 'Raggiunto in parte' });
    await store.undo(id);
    expect((await store.read(id)).monitoring.results).toMatchObject([{ outcome: 'Raggiunto' }]);

    for (const edit of [
      () => store.updateSingle(id, 'administration', { mayor: 'Altra' }),
      () => store.createItem(id, 'monitoringSchedule', { id: newId() }),
      () => store.updateHeader(id, { kind: 'ordinary' }),
      () => store.attach(id, '4', [{ id: newId(), name: 'nota.txt', bytes: Buffer.from('nota') }]),
      () =>
        store.batch(id, [
          { edit: 'create', kind: 'monitoringResults', fields: { id: newId(), outcome: 'Bene' } },
          { edit: 'create', kind: 'controls', fields: { id: newId() } },
        ]),
    ]) {
      expect((await refusalOf(edit)).code).toBe('plan.locked');
    }
    expect((await store.read(id)).monitoring.results).toHaveLength(1);
    expect(await store.life.frozenOf(await store.read(id))).toEqual(before);
    expect((await exportPdf(store, id)).bytes).toEqual(pdf);
    expect((await refusalOf(() => store.life.withdraw(id, 'no'))).code).toBe('plan.not-proposed');
    expect((await refusalOf(() => store.life.recordResolution(id, resolution))).code).toBe(
      'plan.not-proposed',
    );
  });

  it('takes no result any more once it is archived', async () => {
    const { store, id } = await approvedPlan();
    await store.archive(id);
    expect((await refusalOf(() => store.createItem(id, 'monitoringResults', { id: newId() }))).code).toBe(
      'plan.locked',
    );
    expect((await exportPdf(store, id)).bytes).toEqual(pdf);
  });

  it('is updated by a draft that starts from what was approved and goes on counting', async () => {
    const { store, id } = await approvedPlan();
    await store.createItem(id, 'monitoringResults', { id: newId(), outcome: 'Raggiunto' });
    const draft = await store.read(await store.life.amend(id));
    expect(draft.plan).toMatchObject({
      status: 'draft',
      revision: 1,
      resolution: null,
      period: { firstYear: 2026 },
      basedOn: { planId: id, firstYear: 2026, revision: 1 },
    });
    expect(draft.monitoring.results).toEqual([]);
    expect(asProposed(draft).plan.revision).toBe(2);
    expect((await store.read(id)).plan.status).toBe('approved');
  });

  it('keeps a list of what has been published, and where', async () => {
    const { store, id } = await approvedPlan();
    const portal = {
      step: 'portal',
      doneOn: '2026-02-20',
      link: 'https://piao.dfp.gov.it/x',
      note: 'ricevuta',
    } as const;
    await store.life.recordPublication(id, portal);
    await store.life.recordPublication(id, { ...portal, note: '' });
    const steps = await store.life.publication(id);
    expect(steps.map(({ step }) => step)).toEqual(publicationSteps.map(({ step }) => step));
    expect(steps.filter(({ doneOn }) => doneOn !== null)).toEqual([{ ...portal, note: '' }]);
  });

  it('has no signed bundle when it was frozen without, and says so', async () => {
    const { store, id } = await approvedPlan();
    expect(await sealedBundle(store, id)).toBeNull();
  });
});

describe('the proof of an approved plan', () => {
  /** After `statement` was carried out behind the program's back. */
  async function outcomes(statement: string): Promise<Record<string, string>> {
    const { store, file, id } = await approvedPlan();
    const sqlite = new Database(file);
    sqlite.exec(statement);
    sqlite.close();
    return Object.fromEntries((await provePlan(store, id)).map(({ code, outcome }) => [code, outcome]));
  }

  it('says what it cannot compare, and what is right', async () => {
    expect(await outcomes('')).toEqual({
      'proof.stored': 'right',
      'proof.contents': 'right',
      'proof.voted': 'right',
      'proof.fingerprint': 'unknown',
      'proof.reprint': 'unknown',
      'proof.seal': 'unknown',
      'proof.log': 'right',
    });
  });

  it('finds data, PDF, rows and log that were altered', async () => {
    expect(await outcomes("UPDATE approvals SET pdf = x'00'")).toEqual({
      'proof.stored': 'wrong',
      'proof.log': 'right',
    });
    expect(await outcomes("UPDATE proposals SET plan_json = '{}'")).toMatchObject({
      'proof.stored': 'right',
      'proof.voted': 'wrong',
    });
    expect(await outcomes("UPDATE administration SET mayor = 'Altra'")).toMatchObject({
      'proof.contents': 'wrong',
      'proof.log': 'wrong',
    });
    expect(
      await outcomes(
        "DROP TRIGGER change_log_keeps_rows; UPDATE change_log SET note = 'x' WHERE action = 'approve'",
      ),
    ).toMatchObject({ 'proof.contents': 'right', 'proof.log': 'wrong' });
  });
});
