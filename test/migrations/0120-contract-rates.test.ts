import path from 'node:path';
import { expect, it } from 'vitest';
import { appendToLog, baselineOf } from '../../electron/core/plans/change-log.ts';
import { writePlan } from '../../electron/core/plans/plan-rows.ts';
import { loadSamplePlan } from '../../electron/core/sample.ts';
import { contractRates } from '../../migrations/0120-contract-rates.ts';
import { migrations } from '../../migrations/index.ts';
import { newId } from '../../shared/plan/new-id.ts';
import { oldDatabase } from '../support/old-database.ts';
import { testProgram } from '../support/test-program.ts';

it('0120-contract-rates leaves a plan as it was, with an intact log, and takes the rates from then on', async () => {
  const at = '2026-01-01T00:00:00.000Z';
  const doc = loadSamplePlan();
  const earlier = migrations.filter(({ version }) => version < contractRates.version);
  const file = await oldDatabase(earlier, async (trx) => {
    await writePlan(trx, doc, at);
    const entry = { planId: doc.plan.id, actionId: 'a', ofAction: null, note: '', author: 'x', at };
    await appendToLog(trx, { ...entry, action: 'create' }, [baselineOf(doc)]);
  });
  const { store } = await testProgram(path.dirname(file));
  expect(await store.read(doc.plan.id)).toEqual(doc);

  const rate = {
    id: newId(),
    grade: 'Istruttori',
    baseSalary: '1200.00',
    thirteenth: '100.00',
    sectorAllowance: '0.00',
    otherPay: null,
    contributionRate: '10.5',
    irapRate: '8.25',
    validFrom: '2026-01-01',
    validTo: null,
    source: 'CCNL di prova',
    verifiedOn: '2026-02-01',
    note: '',
  };
  await store.createItem(doc.plan.id, 'contractRates', rate);
  expect((await store.read(doc.plan.id)).capacity.contractRates).toEqual([rate]);
  await store.undo(doc.plan.id);
  expect(await store.read(doc.plan.id)).toEqual(doc);
  expect(await store.verify()).toMatchObject({ intact: true });
});
