import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { tempFolder } from '../../support/temp-folder.ts';

/** How many migrations a file holds with its -wal, counted in a copy: what a kill left is left as it is. */
export function takenSteps(file: string): number {
  const copy = path.join(tempFolder(), 'copia.sqlite');
  for (const companion of ['', '-wal']) {
    if (existsSync(`${file}${companion}`)) cpSync(`${file}${companion}`, `${copy}${companion}`);
  }
  const sqlite = new Database(copy);
  const steps = sqlite.prepare('SELECT count(*) FROM schema_migrations').pluck().get();
  sqlite.close();
  return Number(steps);
}
