import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrateDatabase } from '../../electron/core/database/migrate.ts';
import { openDatabase } from '../../electron/core/database/open.ts';
import { life } from '../../migrations/0080-life.ts';
import { migrations } from '../../migrations/index.ts';
import { tempFolder } from '../support/temp-folder.ts';

const before = migrations.filter(({ version }) => version < life.version);

async function oldDatabase() {
  const sqlite = openDatabase(path.join(tempFolder(), 'piao.sqlite'), before);
  await migrateDatabase(sqlite, before, () => Promise.reject(new Error('nothing there')));
  sqlite.exec(`
    INSERT INTO plans VALUES ('p', 2025, 'ordinary', 'proposed', 1, NULL, NULL, '', '');
    INSERT INTO proposals VALUES ('p', 1, '{"a":1}', x'25504446', 'd1', 'd2', '2025-01-01');
  `);
  return sqlite;
}

describe('0080-life', () => {
  it('keeps what was frozen, of which it does not know the engine nor a seal', async () => {
    const sqlite = await oldDatabase();
    await migrateDatabase(sqlite, [...before, life], async () => 'copy');
    expect(sqlite.prepare('SELECT * FROM proposals').all()).toEqual([
      {
        plan_id: 'p',
        revision: 1,
        plan_json: '{"a":1}',
        pdf: Buffer.from('%PDF'),
        plan_sha256: 'd1',
        pdf_sha256: 'd2',
        created_at: '2025-01-01',
        engine: null,
        seal: null,
      },
    ]);
    sqlite.close();
  });

  it('holds an approval to its plan, a certificate to its fingerprint, a seal to JSON', async () => {
    const sqlite = await oldDatabase();
    await migrateDatabase(sqlite, [...before, life], async () => 'copy');
    const refused = (statement: string) => expect(() => sqlite.exec(statement)).toThrow(/constraint failed/);
    refused("INSERT INTO approvals VALUES ('other', 1, '{}', x'00', '', '', '', NULL, NULL)");
    refused("INSERT INTO trusted_certificates VALUES ('short', '', '', '', '')");
    refused("UPDATE proposals SET seal = '{'");
    refused("INSERT INTO publication_steps VALUES ('other', 'site', NULL, '', '')");
    sqlite.exec(`
      INSERT INTO approvals VALUES ('p', 1, '{}', x'00', '', '', '', 'engine', '{}');
      INSERT INTO publication_steps VALUES ('p', 'site', '2025-02-01', '', '');
    `);
    sqlite.close();
  });
});
