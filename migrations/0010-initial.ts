import { changeLogTable } from './0010/change-log.ts';
import { performanceTables } from './0010/performance.ts';
import { planTables } from './0010/plans.ts';
import { riskTables } from './0010/risk.ts';
import { staffTables } from './0010/staff.ts';
import { supplementsTables } from './0010/supplements.ts';
import type { Migration } from './migration.ts';

/**
 * One table per kind of the plan document, and what surrounds it. Amounts are integer cents, yes/no is 0/1,
 * structured values are JSON; plan and id together are the key, because next year's plan keeps the ids.
 */
export const initial: Migration = {
  name: '0010-initial',
  version: 10,
  changesRowsOf: [],
  up: (db) => {
    for (const sql of [
      planTables,
      performanceTables,
      riskTables,
      staffTables,
      supplementsTables,
      changeLogTable,
    ]) {
      db.exec(sql);
    }
  },
};
