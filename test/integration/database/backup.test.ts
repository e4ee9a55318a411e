import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../../electron/core/database/backup.ts';
import { finishRestore, restoreMoves } from '../../../electron/core/database/restore.ts';
import { openProgram, restoreBackup } from '../../../electron/core/program.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { cutShort } from '../../support/cut-short.ts';
import { refusalOf } from '../../support/refusal.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

async function programWithPlan() {
  const program = await testProgram();
  const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
  await program.store.create(doc);
  return { ...program, doc, id: doc.plan.id };
}

describe('a backup', () => {
  it('holds what is still in the -wal, in one file that stands alone', async () => {
    const { backups, file, doc, folder } = await programWithPlan();
    expect(existsSync(`${file}-wal`)).toBe(true);
    const copy = await backups.make('auto');
    expect(readdirSync(path.dirname(copy))).toEqual([path.basename(copy)]);

    const elsewhere = tempFolder();
    writeFileSync(path.join(elsewhere, 'piao.sqlite'), readFileSync(copy));
    const { store } = await testProgram(elsewhere);
    expect(await store.read(doc.plan.id)).toEqual(doc);
    expect(path.dirname(copy)).toBe(path.join(folder, 'backups'));
  });

  it('that cannot be made leaves no half file and no doubt', async () => {
    const { backups, folder } = await programWithPlan();
    writeFileSync(path.join(folder, 'backups'), 'un file al posto della cartella');
    expect(await refusalOf(() => backups.make('auto'))).toMatchObject({
      code: 'database.backup-failed',
      kind: 'machine',
    });
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('is made at the start when there is something to lose and none of the last hour', async () => {
    const folder = tempFolder();
    const startAt = async (now: string) => {
      const program = await openProgram({ folder, now: () => new Date(now) });
      const made = program.backups.list().length;
      if (made === 0 && (await program.store.list()).length === 0) {
        await program.store.create(newPlan({ firstYear: 2026, kind: 'ordinary' }));
      }
      await program.close();
      return made;
    };
    expect(await startAt('2026-03-02T08:00:00Z')).toBe(0);
    expect(await startAt('2026-03-02T08:10:00Z')).toBe(1);
    expect(await startAt('2026-03-02T08:20:00Z')).toBe(1);
    expect(await startAt('2026-03-02T09:30:00Z')).toBe(2);
  });

  it('that fails at the start does not keep the program from starting', async () => {
    const { folder, close } = await programWithPlan();
    await close();
    writeFileSync(path.join(folder, 'backups'), '');
    const { backups, store } = await testProgram(folder);
    expect(backups.state().problem?.code).toMatch(/^database\./);
    expect(await store.list()).toHaveLength(1);
  });

  it('of which a program that was ended left half is cleared away at the start, and nothing else', async () => {
    const { folder, close } = await programWithPlan();
    await close();
    mkdirSync(path.join(folder, 'backups'));
    const half = path.join(folder, 'backups', 'piao-20260302T081500123Z-auto.sqlite.partial');
    const other = path.join(folder, 'backups', 'appunti.sqlite.partial');
    for (const file of [half, other]) writeFileSync(file, '');
    await testProgram(folder);
    expect([existsSync(half), existsSync(other)]).toEqual([false, true]);
  });

  it('is known by its name alone', () => {
    const folder = tempFolder();
    for (const name of [
      'piao-20260302T081500123Z-import.sqlite',
      'piao-99999999T999999999Z-auto.sqlite',
      'foto.sqlite',
    ]) {
      writeFileSync(path.join(folder, name), '');
    }
    expect(listBackups(folder)).toMatchObject([
      { reason: 'import', at: new Date('2026-03-02T08:15:00.123Z') },
    ]);
    expect(listBackups(path.join(folder, 'manca'))).toEqual([]);
  });
});

describe('restoring a backup', () => {
  it('brings back what was and sets the present file aside, companions too', async () => {
    const { backups, store, close, folder, file, doc, id } = await programWithPlan();
    const copy = await backups.make('auto');
    await store.updateSingle(id, 'administration', { mayor: 'Dopo la copia' });
    const beforeClose = readFileSync(`${file}-wal`);
    await close();
    // As after a crash: a -wal that would be played into whatever database stands beside it.
    writeFileSync(`${file}-wal`, beforeClose);

    const aside = restoreBackup(folder, copy);
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(existsSync(`${aside}-wal`)).toBe(true);
    const { store: restored } = await testProgram(folder);
    expect(await restored.read(id)).toEqual(doc);

    const old = new Database(aside ?? '', { readonly: true });
    expect(old.prepare('SELECT mayor FROM administration').pluck().get()).toBe('Dopo la copia');
    old.close();
  });

  it('replaces a damaged file and keeps it', async () => {
    const { backups, close, folder, file, doc, id } = await programWithPlan();
    const copy = await backups.make('auto');
    await close();
    writeFileSync(file, 'rovinato');
    expect((await refusalOf(() => openProgram({ folder }))).code).toBe('database.damaged');
    const aside = restoreBackup(folder, copy);
    expect(readFileSync(aside ?? '', 'utf8')).toBe('rovinato');
    expect(await (await testProgram(folder)).store.read(id)).toEqual(doc);
  });

  it.each([
    ['is not there', 'database.backup-missing', () => undefined],
    [
      'is damaged',
      'database.damaged',
      (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 9000)),
    ],
    [
      'is of a newer program',
      'database.newer-version',
      (file: string) => {
        const sqlite = new Database(file);
        sqlite.pragma('user_version = 9990');
        sqlite.close();
      },
    ],
  ])('changes nothing when it %s', async (_what, code, spoil) => {
    const { backups, close, folder, doc, id } = await programWithPlan();
    const copy = await backups.make('auto');
    await close();
    spoil(copy);
    const backup = code === 'database.backup-missing' ? `${copy}.altro` : copy;
    const names = readdirSync(folder);
    expect((await refusalOf(() => restoreBackup(folder, backup))).code).toBe(code);
    expect(readdirSync(folder)).toEqual(names);
    expect(await (await testProgram(folder)).store.read(id)).toEqual(doc);
  });

  const stamp = '20260302T081500123Z';
  const now = new Date('2026-03-02T08:15:00.123Z');

  /** A database whose last edit is in its -wal alone, as after a crash, and a backup from before that edit. */
  async function afterCrash() {
    const { backups, store, close, folder, file, id } = await programWithPlan();
    const copy = await backups.make('auto');
    const main = readFileSync(file);
    await store.updateSingle(id, 'administration', { mayor: 'Solo nel -wal' });
    const wal = readFileSync(`${file}-wal`);
    await close();
    writeFileSync(file, main);
    writeFileSync(`${file}-wal`, wal);
    return { folder, file, copy };
  }

  it('brings in what only the -wal of the chosen file holds, which stays as it was', async () => {
    const { folder: rescued, file } = await afterCrash();
    const bytes = () => [file, `${file}-wal`].map((each) => readFileSync(each));
    const before = bytes();
    const folder = tempFolder();
    restoreBackup(folder, file);
    expect(readdirSync(folder)).toEqual(['piao.sqlite']);
    expect(mayorIn(path.join(folder, 'piao.sqlite'))).toBe('Solo nel -wal');
    expect(bytes()).toEqual(before);
    expect(readdirSync(rescued).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  it('takes back what was cut short in the chosen file', async () => {
    const { close, file, doc, id } = await programWithPlan();
    await close();
    cutShort(file, 'plans');
    const folder = tempFolder();
    restoreBackup(folder, file);
    expect(readdirSync(folder)).toEqual(['piao.sqlite']);
    expect(await (await testProgram(folder)).store.read(id)).toEqual(doc);
  });

  const mayorIn = (file: string) => {
    const sqlite = new Database(file);
    const mayor = sqlite.prepare('SELECT mayor FROM administration').pluck().get();
    sqlite.close();
    return mayor;
  };

  it.each([0, 1, 2, 3, 4, 5])(
    'stopped after %i of its moves loses neither the old plans nor the new',
    async (done) => {
      const { file, folder, copy } = await afterCrash();
      for (const companion of ['-shm', '-journal']) writeFileSync(`${file}${companion}`, '');
      writeFileSync(`${file}.restoring-${stamp}`, readFileSync(copy));
      for (const { from, to } of restoreMoves(file, stamp).slice(0, done)) renameSync(from, to);

      finishRestore(file);
      const aside = path.join(folder, `piao-sostituito-${stamp}.sqlite`);
      expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
      expect(existsSync(aside)).toBe(done > 0);
      if (done > 0) expect(existsSync(`${file}-wal`)).toBe(false);
      expect(mayorIn(done > 0 ? aside : file)).toBe('Solo nel -wal');
      if (done > 0) expect(mayorIn(file)).toBe('');
    },
  );

  it('takes away what an interrupted transaction left beside the old file, which is not played into the new one', async () => {
    const { backups, close, folder, file, doc, id } = await programWithPlan();
    const copy = await backups.make('auto');
    await close();
    cutShort(file, 'plans');
    const aside = restoreBackup(folder, copy) ?? '';
    expect(existsSync(`${file}-journal`)).toBe(false);
    expect(await (await testProgram(folder)).store.read(id)).toEqual(doc);
    const old = new Database(aside);
    expect(old.prepare('SELECT count(*) FROM plans').pluck().get()).toBe(1);
    old.close();
  });

  it('that cannot make one of its moves takes the others back', async () => {
    for (const blocked of ['', '-wal']) {
      const { file, folder, copy } = await afterCrash();
      mkdirSync(path.join(folder, `piao-sostituito-${stamp}.sqlite${blocked}`, 'pieno'), { recursive: true });
      const names = readdirSync(folder);
      expect(() => restoreBackup(folder, copy, now)).toThrow();
      expect(readdirSync(folder)).toEqual(names);
      expect(mayorIn(file)).toBe('Solo nel -wal');
    }
  });

  it('cut short where there was no database, or while copying, leaves nothing half done', async () => {
    const { backups, close, file, folder, doc, id } = await programWithPlan();
    const copy = await backups.make('auto');
    await close();
    for (const end of ['', '-wal']) writeFileSync(`${file}.restoring-${stamp}.partial${end}`, 'mezza');
    expect(await (await testProgram(folder)).store.read(id)).toEqual(doc);
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);

    const elsewhere = tempFolder();
    writeFileSync(path.join(elsewhere, `piao.sqlite.restoring-${stamp}`), readFileSync(copy));
    expect(await (await testProgram(elsewhere)).store.read(id)).toEqual(doc);
  });
});
