import path from 'node:path';
import { expect, it } from 'vitest';
import { migrateDatabase } from '../../electron/core/database/migrate.ts';
import { openDatabase } from '../../electron/core/database/open.ts';
import { coatOfArms } from '../../migrations/0110-coat-of-arms.ts';
import { migrations } from '../../migrations/index.ts';
import { tempFolder } from '../support/temp-folder.ts';

it('0110-coat-of-arms leaves every scheda anagrafica as it was, without a coat of arms', async () => {
  const before = migrations.slice(0, migrations.indexOf(coatOfArms));
  const sqlite = openDatabase(path.join(tempFolder(), 'piao.sqlite'), before);
  await migrateDatabase(sqlite, before, () => Promise.reject(new Error('nothing there')));
  sqlite.exec(`
    INSERT INTO plans VALUES ('p', 2026, 'ordinary', 'draft', 0, NULL, NULL, '', '');
    INSERT INTO administration VALUES ('p', 'Comune di Prova', 'Via Roma 1', '', '', 'c_x', 'Sindaca', '', '', '', '',
      34000, 190, '', '', '', 'pec@example.invalid');
  `);
  const old = sqlite.prepare('SELECT * FROM administration').get();
  await migrateDatabase(sqlite, [...before, coatOfArms], async () => 'copy');
  expect(sqlite.prepare('SELECT * FROM administration').get()).toEqual({
    ...(old as object),
    coat_of_arms: null,
  });
  expect(sqlite.pragma('user_version', { simple: true })).toBe(110);
  sqlite.close();
});
