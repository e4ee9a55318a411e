import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/core/database/open.ts';
import { openProgram } from '../../../electron/core/program.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { cutShort } from '../../support/cut-short.ts';
import { refusalOf } from '../../support/refusal.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A real database of ours with a plan in it, closed; returns its path. */
async function usedDatabase(folder: string): Promise<string> {
  const program = await openProgram({ folder, author: 'prova' });
  await program.store.create(
    newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' }),
  );
  await program.close();
  return program.file;
}

/** Opening must be refused and must leave the folder byte for byte as it was. */
async function refusedUntouched(file: string) {
  const folder = path.dirname(file);
  const contents = () => readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]);
  const before = contents();
  const refusal = await refusalOf(() => openDatabase(file));
  expect(contents()).toEqual(before);
  expect(refusal.message).toContain(file);
  return refusal;
}

describe('openDatabase', () => {
  it('makes a database that keeps every promise of the design', () => {
    const sqlite = openDatabase(path.join(tempFolder(), 'piao.sqlite'));
    const pragma = (name: string) => sqlite.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
    sqlite.close();
  });

  it('runs on an SQLite without the WAL-reset bug', () => {
    const sqlite = openDatabase(path.join(tempFolder(), 'piao.sqlite'));
    const [major = 0, minor = 0, patch = 0] = String(sqlite.prepare('SELECT sqlite_version()').pluck().get())
      .split('.')
      .map(Number);
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
    sqlite.close();
  });

  it('takes a database without tables, as a first start cut short leaves it', () => {
    const file = path.join(tempFolder(), 'piao.sqlite');
    openDatabase(file).close();
    openDatabase(file).close();
  });

  it.each([
    ['text', 'questo non è un database'],
    ['JSON', '{"format":"piao-plan"}'],
    ['a header and nothing else', 'SQLite format 3\0'],
    ['nothing at all', ''],
  ])('refuses a file that holds %s', async (_what, content) => {
    const file = path.join(tempFolder(), 'piao.sqlite');
    writeFileSync(file, content);
    expect(await refusedUntouched(file)).toMatchObject({ code: 'database.damaged', kind: 'input' });
  });

  it.each([50, 4096, 20_000, 90_000])('refuses a database cut off after %i bytes', async (bytes) => {
    const file = await usedDatabase(tempFolder());
    truncateSync(file, bytes);
    expect((await refusedUntouched(file)).code).toBe('database.damaged');
  });

  it('refuses a database whose pages have been overwritten', async () => {
    const file = await usedDatabase(tempFolder());
    const bytes = readFileSync(file);
    bytes.fill(0xab, 4096, 12_288);
    writeFileSync(file, bytes);
    expect((await refusedUntouched(file)).code).toBe('database.damaged');
  });

  it('refuses a database of a newer program, naming both versions', async () => {
    const file = await usedDatabase(tempFolder());
    const sqlite = new Database(file);
    sqlite.pragma('user_version = 9990');
    sqlite.close();
    const refusal = await refusedUntouched(file);
    expect(refusal.code).toBe('database.newer-version');
    expect(refusal.message).toMatch(/versione 9990.*versione \d+:/);
  });

  it('refuses a newer version that is still in the -wal, without writing it back', async () => {
    const [folder, copies] = [tempFolder(), tempFolder()];
    const file = await usedDatabase(folder);
    const sqlite = new Database(file);
    sqlite.pragma('user_version = 9990');
    for (const name of readdirSync(folder)) {
      if (name !== 'backups') copyFileSync(path.join(folder, name), path.join(copies, name));
    }
    sqlite.close();
    expect(readdirSync(copies)).toContain('piao.sqlite-wal');
    expect((await refusalOf(() => openDatabase(path.join(copies, 'piao.sqlite')))).code).toBe(
      'database.newer-version',
    );
    expect(readdirSync(copies)).toContain('piao.sqlite-wal');
  });

  it('opens a database in which a transaction was cut short, as it was before it', async () => {
    const folder = tempFolder();
    const file = await usedDatabase(folder);
    cutShort(file, 'plans');
    const sqlite = openDatabase(file);
    expect(sqlite.prepare('SELECT count(*) FROM plans').pluck().get()).toBe(1);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    sqlite.close();
    expect(readdirSync(folder)).not.toContain('piao.sqlite-journal');
  });

  it('refuses the database of another program', async () => {
    const file = path.join(tempFolder(), 'piao.sqlite');
    const sqlite = new Database(file);
    sqlite.exec('CREATE TABLE photos (id INTEGER)');
    sqlite.close();
    expect((await refusedUntouched(file)).code).toBe('database.not-ours');
  });

  it('refuses a folder in the place of the file', async () => {
    const file = path.join(tempFolder(), 'piao.sqlite');
    mkdirSync(file);
    expect((await refusalOf(() => openDatabase(file))).code).toBe('database.damaged');
  });

  it.each([
    ['does not exist', () => path.join(tempFolder(), 'manca', 'piao.sqlite')],
    [
      'is a file',
      () => {
        const folder = path.join(tempFolder(), 'dati');
        writeFileSync(folder, '');
        return path.join(folder, 'piao.sqlite');
      },
    ],
  ])('refuses a data folder that %s', async (_what, place) => {
    const refusal = await refusalOf(() => openDatabase(place()));
    expect(refusal).toMatchObject({ code: 'database.folder-missing', kind: 'machine' });
  });

  it.runIf(process.platform === 'linux')(
    'refuses a folder where nobody may write, root neither',
    async () => {
      const refusal = await refusalOf(() => openDatabase('/proc/piao.sqlite'));
      expect(refusal).toMatchObject({ code: 'database.not-writable', kind: 'machine' });
    },
  );

  it('refuses a database that another program holds', async () => {
    const file = await usedDatabase(tempFolder());
    const other = new Database(file);
    other.exec('BEGIN EXCLUSIVE');
    const refusal = await refusalOf(() => openDatabase(file));
    other.close();
    expect(refusal).toMatchObject({ code: 'database.locked', kind: 'machine' });
  });

  // chmod does not stop root, so that the database is opened by another user where the tests run as root.
  it.runIf(process.platform !== 'win32').each([
    ['folder', 0o555, 0o444],
    ['file', 0o777, 0o444],
  ])('refuses a read-only %s', async (_what, folderMode, fileMode) => {
    const folder = tempFolder();
    const file = await usedDatabase(folder);
    const before = readFileSync(file);
    chmodSync(file, fileMode);
    chmodSync(folder, folderMode);
    const script = path.join(import.meta.dirname, '../../support/open-as-other-user.ts');
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const run = spawnSync(process.execPath, [script, file], { encoding: 'utf8', ...user });
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toMatchObject({ code: 'database.not-writable', kind: 'machine' });
    chmodSync(folder, 0o755);
    expect(readFileSync(file)).toEqual(before);
  });
});
