import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrateDatabase } from '../../electron/core/database/migrate.ts';
import { openDatabase } from '../../electron/core/database/open.ts';
import { rollover } from '../../migrations/0090-rollover.ts';
import { migrations } from '../../migrations/index.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('0090-rollover', () => {
  it('gives headcount rows that are there nothing to compare with, and plans no marks', async () => {
    const before = migrations.slice(0, migrations.indexOf(rollover));
    const sqlite = openDatabase(path.join(tempFolder(), 'piao.sqlite'), before);
    await migrateDatabase(sqlite, before, () => Promise.reject(new Error('nothing there')));
    sqlite.exec(`
      INSERT INTO plans VALUES ('p', 2025, 'ordinary', 'draft', 0, NULL, NULL, '', '');
      INSERT INTO headcount (plan_id, position, id, contract, grade, profile, heads, part_time_heads, part_time_quota, note)
        VALUES ('p', 0, 'h', 'permanent', '', 'Agente', 8, 2, '1.5', '');
    `);
    await migrateDatabase(sqlite, [...before, rollover], async () => 'copy');
    expect(sqlite.prepare('SELECT * FROM headcount').all()).toEqual([
      expect.objectContaining({
        heads: 8,
        part_time_quota: '1.5',
        previous_heads: null,
        previous_part_time_heads: null,
        previous_part_time_quota: null,
      }),
    ]);
    expect(sqlite.prepare('SELECT count(*) FROM review_marks').pluck().get()).toBe(0);

    const insert = (reasons: string) =>
      sqlite.exec(
        `INSERT INTO review_marks VALUES ('p', 0, 'm', 'units', 'u', '${reasons}', '', '', 'open', '')`,
      );
    expect(() => insert('no json')).toThrow(/constraint/);
    insert('["carried"]');
    sqlite.exec("DELETE FROM plans WHERE id = 'p'");
    expect(sqlite.prepare('SELECT count(*) FROM review_marks').pluck().get()).toBe(0);
    sqlite.close();
  });
});
