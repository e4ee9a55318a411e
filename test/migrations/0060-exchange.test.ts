import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrateDatabase } from '../../electron/core/database/migrate.ts';
import { openDatabase } from '../../electron/core/database/open.ts';
import { initial } from '../../migrations/0010-initial.ts';
import { search } from '../../migrations/0020-search.ts';
import { history } from '../../migrations/0030-history.ts';
import { logRestart } from '../../migrations/0040-log-restart.ts';
import { exchange } from '../../migrations/0060-exchange.ts';
import { tempFolder } from '../support/temp-folder.ts';

const before = [initial, search, history, logRestart];

describe('0060-exchange', () => {
  it('gives every row that is there no columns of its own, room for mappings and notes, and an empty confirmation', async () => {
    const sqlite = openDatabase(path.join(tempFolder(), 'piao.sqlite'), before);
    await migrateDatabase(sqlite, before, () => Promise.reject(new Error('nothing there')));
    sqlite.exec(`
INSERT INTO plans VALUES ('p', 2026, 'ordinary', 'draft', 0, NULL, NULL, '2026-01-01', '2026-01-01');
INSERT INTO transparency_duties VALUES ('p', 0, 'd', 'Bandi', '', '', 'Elenco', '', '', '', '', '');
`);
    const rows = sqlite.prepare('SELECT * FROM transparency_duties').all();
    await migrateDatabase(sqlite, [...before, exchange], async () => 'copy');
    expect(sqlite.prepare('SELECT * FROM transparency_duties').all()).toEqual(
      rows.map((row) => ({ ...Object(row), other_columns: '[]' })),
    );
    for (const table of ['objectives', 'risk_events', 'measures', 'headcount', 'hires']) {
      expect(sqlite.prepare(`SELECT other_columns FROM ${table}`).all()).toEqual([]);
    }

    expect(
      sqlite.prepare('SELECT plan_id, approved_in, corruption, motivation FROM confirmation').all(),
    ).toEqual([{ plan_id: 'p', approved_in: null, corruption: null, motivation: '' }]);

    sqlite.exec(`
INSERT INTO column_mappings VALUES ('hires', '["anno"]', '[]', '2026-01-01');
INSERT INTO confidential_notes VALUES ('p', 'riskEvents', 'e', 'riservato', '2026-01-01');
DELETE FROM plans;
`);
    expect(sqlite.prepare('SELECT count(*) AS n FROM confirmation').get()).toEqual({ n: 0 });
    // A note has no life beyond its plan; a mapping belongs to the office.
    expect(sqlite.prepare('SELECT count(*) AS n FROM confidential_notes').get()).toEqual({ n: 0 });
    expect(sqlite.prepare('SELECT count(*) AS n FROM column_mappings').get()).toEqual({ n: 1 });
    sqlite.close();
  });
});
