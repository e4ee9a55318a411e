import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { asProposed } from '../../../electron/core/plans/proposals.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import { refusalOf } from '../../support/refusal.ts';
import { testProgram } from '../../support/test-program.ts';

async function withPlan(header: object = {}) {
  const program = await testProgram();
  const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
  const given = parsePlanDocument({ ...doc, plan: { ...doc.plan, ...header } });
  await program.store.create(given);
  const status = async () => (await program.store.read(given.plan.id)).plan.status;
  return { ...program, doc: given, id: given.plan.id, status };
}

describe('a duplicate', () => {
  it('is a draft of its own with the same items, and says what it was made from', async () => {
    const { store } = await testProgram();
    const sample = loadSamplePlan();
    await store.create(sample);
    const copyId = await store.duplicate(sample.plan.id, 2029);
    const copy = await store.read(copyId);
    const { id: planId, revision, period, kind } = sample.plan;
    expect(copy).toEqual({
      ...sample,
      plan: {
        id: copyId,
        period: { firstYear: 2029 },
        kind,
        status: 'draft',
        revision: 0,
        basedOn: { planId, firstYear: period.firstYear, revision },
        resolution: null,
      },
    });
    expect(copyId).not.toBe(planId);
    await store.updateSingle(copyId, 'administration', { mayor: 'Altra' });
    expect(await store.read(planId)).toEqual(sample);
    expect(await store.search(copyId, 'altra', 1)).toHaveLength(1);
    expect(await store.verify()).toMatchObject({ intact: true });
  });

  it('keeps the triennium when none is given, and may be made of what cannot be edited', async () => {
    const { store, id } = await withPlan({ status: 'approved', revision: 3, resolution: { number: '12' } });
    const { plan } = await store.read(await store.duplicate(id));
    expect(plan).toMatchObject({
      period: { firstYear: 2026 },
      status: 'draft',
      revision: 0,
      basedOn: { planId: id, revision: 3 },
      resolution: null,
    });
  });

  it('is refused of what is not there', async () => {
    const { store } = await testProgram();
    expect((await refusalOf(() => store.duplicate(newId()))).code).toBe('plan.missing');
  });
});

describe('the archive', () => {
  it.each(['draft', 'approved'])(
    'takes a plan (%s), which cannot be edited there, and gives it back',
    async (before) => {
      const { store, id, doc, folder, close } = await withPlan({ status: before });
      const { changes, canUndo } = await store.archive(id);
      expect(changes).toMatchObject([{ target: 'header', after: { status: 'archived' } }]);
      expect(canUndo).toBe(false);
      expect((await store.list())[0]?.status).toBe('archived');
      const refusal = await refusalOf(() => store.updateSection(id, 'premise', { title: 'x' }));
      expect(refusal).toMatchObject({ code: 'plan.locked', details: { status: 'archived' } });
      expect((await refusalOf(() => store.archive(id))).code).toBe('plan.archived-already');
      await close();

      const again = await testProgram(folder);
      await again.store.unarchive(id);
      expect(await again.store.read(id)).toEqual(doc);
      expect((await refusalOf(() => again.store.unarchive(id))).code).toBe('plan.not-archived');
      expect(await again.store.verify()).toEqual({ intact: true, rows: 3 });
    },
  );

  it('does not take what lies with the Giunta', async () => {
    const { store, id } = await withPlan();
    const document = asProposed(await store.read(id));
    await store.life.freeze(id, {
      document,
      pdf: Buffer.from('%PDF'),
      blockingFindings: 0,
      engine: null,
      seal: null,
    });
    expect((await refusalOf(() => store.archive(id))).code).toBe('plan.archive-proposed');
  });

  it.each([
    [null, 'draft'],
    [{ number: '12' }, 'approved'],
  ])('gives back what came here archived by its resolution: %j → %s', async (resolution, expected) => {
    const { store, id, status } = await withPlan({ status: 'archived', resolution });
    await store.unarchive(id);
    expect(await status()).toBe(expected);
  });

  it('gives back the status of the last time', async () => {
    const { store, id, status, file } = await withPlan();
    await store.archive(id);
    await store.unarchive(id);
    const sqlite = new Database(file);
    sqlite.exec("UPDATE plans SET status = 'approved'");
    sqlite.close();
    await store.archive(id);
    await store.unarchive(id);
    expect(await status()).toBe('approved');
  });
});
