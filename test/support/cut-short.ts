import { copyFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { tempFolder } from './temp-folder.ts';

/**
 * Makes of a closed database one that is not in WAL mode and whose last transaction, which empties `table`, was cut
 * short in the middle of being written: some pages are in the file, what stood there is in its -journal.
 */
export function cutShort(file: string, table: string): void {
  const copy = path.join(tempFolder(), 'copia.sqlite');
  const sqlite = new Database(file);
  sqlite.pragma('journal_mode = DELETE');
  // So small that changed pages go to the file before the end of the transaction.
  sqlite.pragma('cache_size = 1');
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(`BEGIN; DELETE FROM ${table}; CREATE TABLE filler (text TEXT)`);
  const insert = sqlite.prepare('INSERT INTO filler VALUES (?)');
  for (let row = 0; row < 200; row += 1) insert.run('x'.repeat(1000));
  for (const companion of ['', '-journal']) copyFileSync(`${file}${companion}`, `${copy}${companion}`);
  sqlite.exec('ROLLBACK');
  sqlite.close();
  for (const companion of ['', '-journal']) copyFileSync(`${copy}${companion}`, `${file}${companion}`);
}
