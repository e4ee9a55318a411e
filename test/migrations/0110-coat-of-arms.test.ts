import path from 'node:path';
import { expect, it } from 'vitest';
import { appendToLog, baselineOf } from '../../electron/core/plans/change-log.ts';
import { writePlan } from '../../electron/core/plans/plan-rows.ts';
import { loadSamplePlan } from '../../electron/core/sample.ts';
import { coatOfArms } from '../../migrations/0110-coat-of-arms.ts';
import { migrations } from '../../migrations/index.ts';
import { newId } from '../../shared/plan/new-id.ts';
import { coatOfArmsOf } from '../../shared/plan/organisation/coat-of-arms.ts';
import { oldDatabase } from '../support/old-database.ts';
import { testProgram } from '../support/test-program.ts';

it('0110-coat-of-arms leaves a plan as it was, without a coat of arms, with an intact log that goes on', async () => {
  const at = '2026-01-01T00:00:00.000Z';
  const doc = loadSamplePlan();
  const earlier = migrations.filter(({ version }) => version < coatOfArms.version);
  const file = await oldDatabase(earlier, async (trx) => {
    await writePlan(trx, doc, at);
    const entry = { planId: doc.plan.id, actionId: 'a', ofAction: null, note: '', author: 'x', at };
    await appendToLog(trx, { ...entry, action: 'create' }, [baselineOf(doc)]);
  });
  const { store } = await testProgram(path.dirname(file));
  const read = await store.read(doc.plan.id);
  expect(read).toEqual(doc);
  expect(read.administration.coatOfArms).toBeNull();

  const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="5"/>');
  await store.attachCoatOfArms(doc.plan.id, { id: newId(), name: 'stemma.svg', bytes });
  expect(coatOfArmsOf(await store.read(doc.plan.id))?.name).toBe('stemma.svg');
  await store.undo(doc.plan.id);
  expect(await store.read(doc.plan.id)).toEqual(doc);
  expect(await store.verify()).toMatchObject({ intact: true });
});
