import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../electron/core/database/connect.ts';
import { openDatabase } from '../../../electron/core/database/open.ts';
import { readPlan, writePlan } from '../../../electron/core/plans/plan-rows.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { migrations } from '../../../migrations/index.ts';
import { kindNames, kindOf } from '../../../shared/plan/kinds.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { refusalOf } from '../../support/refusal.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function database() {
  const sqlite = openDatabase(`${tempFolder()}/piao.sqlite`);
  for (const { up } of migrations) up(sqlite);
  return { sqlite, db: connect(sqlite) };
}

const at = '2026-01-01T00:00:00.000Z';

describe('document → rows → document', () => {
  it('is the identity', async () => {
    const { sqlite, db } = database();
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(), async (doc) => {
        sqlite.exec('DELETE FROM plans');
        await db.transaction().execute((trx) => writePlan(trx, doc, at));
        expect(await readPlan(db, doc.plan.id)).toEqual(doc);
      }),
      { numRuns: 60 },
    );
    sqlite.close();
  });

  it('is the identity on the sample plan', async () => {
    const { sqlite, db } = database();
    const sample = loadSamplePlan();
    await db.transaction().execute((trx) => writePlan(trx, sample, at));
    expect(await readPlan(db, sample.plan.id)).toEqual(sample);
    sqlite.close();
  });

  it('meets every kind with a value of its own', () => {
    // Guards the property above: an arbitrary that left a kind empty would prove nothing about it.
    const docs = fc.sample(arbitraryPlan({ size: 3 }), { numRuns: 40, seed: 1 });
    for (const name of kindNames) {
      const values = docs.map((doc) =>
        kindOf(name).path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], doc),
      );
      expect(new Set(values.map((value) => JSON.stringify(value))).size, name).toBeGreaterThan(5);
    }
  });

  it('keeps an amount as whole cents', async () => {
    const { sqlite, db } = database();
    const plan = newPlan({ firstYear: 2026, kind: 'ordinary' });
    const doc = {
      ...plan,
      capacity: { ...plan.capacity, ceiling: { ...plan.capacity.ceiling, limit: '7256253.61' } },
    };
    await db.transaction().execute((trx) => writePlan(trx, doc, at));
    expect(sqlite.prepare('SELECT "limit" FROM ceiling').pluck().get()).toBe(725_625_361);
    sqlite.close();
  });

  it('keeps two plans with the same item ids apart', async () => {
    const { sqlite, db } = database();
    const one = newPlan({ firstYear: 2026, kind: 'ordinary' });
    const two = {
      ...one,
      plan: { ...one.plan, id: newPlan({ firstYear: 2027, kind: 'ordinary' }).plan.id },
      riskAreas: [],
    };
    for (const doc of [one, two]) await db.transaction().execute((trx) => writePlan(trx, doc, at));
    expect(await readPlan(db, one.plan.id)).toEqual(one);
    expect(await readPlan(db, two.plan.id)).toEqual(two);
    sqlite.close();
  });

  it('says so when there is no such plan', async () => {
    const { sqlite, db } = database();
    expect((await refusalOf(() => readPlan(db, 'nessuno'))).code).toBe('plan.missing');
    sqlite.close();
  });
});
