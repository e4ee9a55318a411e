import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { appendToLog, baselineOf } from '../../electron/core/plans/change-log.ts';
import { writePlan } from '../../electron/core/plans/plan-rows.ts';
import { loadSamplePlan } from '../../electron/core/sample.ts';
import { initial } from '../../migrations/0010-initial.ts';
import { staffingPlan } from '../../migrations/0070-staffing-plan.ts';
import { migrations } from '../../migrations/index.ts';
import { withKind } from '../../shared/plan/access.ts';
import { oldDatabase } from '../support/old-database.ts';
import { testProgram } from '../support/test-program.ts';

const at = '2026-01-01T00:00:00.000Z';
const earlier = migrations.filter(({ version }) => version < staffingPlan.version);

describe('0070-staffing-plan', () => {
  it('keeps every row of a plan, which then says nothing where it could not', async () => {
    const sample = loadSamplePlan();
    const doc = withKind(sample, 'capacityBasis', { ...sample.capacity.basis, includedHires: null });
    const file = await oldDatabase(earlier, async (trx) => {
      await writePlan(trx, doc, at);
      const entry = { planId: doc.plan.id, actionId: 'a', ofAction: null, note: '', author: 'x', at };
      await appendToLog(trx, { ...entry, action: 'create' }, [baselineOf(doc)]);
    });
    const { store } = await testProgram(path.dirname(file));
    expect(await store.read(doc.plan.id)).toEqual(doc);
    expect(await store.verify()).toMatchObject({ intact: true });
  });

  it('takes what it is there for, and takes it away with the plan', () => {
    const sqlite = new Database(':memory:');
    sqlite.pragma('foreign_keys = ON');
    for (const migration of [initial, staffingPlan]) migration.up(sqlite);
    sqlite.exec(`
      INSERT INTO plans VALUES ('p', 2026, 'ordinary', 'draft', 0, NULL, NULL, '', '');
      INSERT INTO flexible_work (plan_id, needs, note) VALUES ('p', '', '');
      INSERT INTO leavers VALUES ('p', 0, 'l', 2026, 'retirement', 'permanent', 'Istruttori', 'Messo', NULL, NULL, '0.83', 100, '');
      INSERT INTO grade_costs VALUES ('p', 0, 'g', 'Istruttori', 3500000, 250000, NULL, 'CCNL', '');
    `);
    const share = sqlite.prepare('SELECT share FROM flexible_work').pluck().get();
    expect(share).toBe('full');
    sqlite.exec("DELETE FROM plans WHERE id = 'p'");
    expect(sqlite.prepare('SELECT count(*) FROM leavers').pluck().get()).toBe(0);
    expect(() =>
      sqlite.exec(
        "INSERT INTO leavers VALUES ('p', 0, 'l', 'presto', NULL, '', '', '', NULL, NULL, NULL, NULL, '')",
      ),
    ).toThrow();
    sqlite.close();
  });
});
