import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openProgram } from '../../electron/core/program.ts';
import { loadSamplePlan } from '../../electron/core/sample.ts';
import { migrations } from '../../migrations/index.ts';
import { reopenSample } from '../e2e/plan-page.ts';
import { undoMigrations } from '../support/old-database.ts';
import { expect, test } from './packaged.ts';

/** A schema that went before today's by several steps. */
const OLDER = 30;

const versionOf = (file: string) => {
  const sqlite = new Database(file, { readonly: true });
  const version = sqlite.pragma('user_version', { simple: true });
  sqlite.close();
  return version;
};

test('a newer program on the data of an older one backs them up, migrates them and shows them', async ({
  packaged,
  dataFolder,
}) => {
  const file = path.join(dataFolder, 'piao.sqlite');
  const program = await openProgram({ folder: dataFolder });
  await program.store.create(loadSamplePlan());
  await program.close();
  const newest = migrations.at(-1)?.version;
  const sqlite = new Database(file);
  sqlite.pragma('foreign_keys = OFF');
  undoMigrations(sqlite, OLDER);
  sqlite.close();
  expect(versionOf(file)).toBe(OLDER);

  const { app, page } = await packaged.start();
  await reopenSample(page);
  await app.close();
  expect(versionOf(file)).toBe(newest);
  const backups = readdirSync(path.join(dataFolder, 'backups'));
  expect(backups.filter((name) => name.includes('migration'))).toHaveLength(1);
});
