import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../../electron/core/database/backup.ts';
import { openProgram } from '../../../electron/core/program.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { refusalOf } from '../../support/refusal.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

async function programWithPlan(folder = tempFolder(), now?: () => Date) {
  const program = await testProgram(folder, now === undefined ? {} : { now });
  const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
  await program.store.create(doc);
  const { id } = doc.plan;
  const write = (mayor: string) => program.store.updateSingle(id, 'administration', { mayor });
  const mayor = async () => (await program.store.read(id)).administration.mayor;
  return { ...program, id, write, mayor };
}

describe('a data folder that disappears', () => {
  it.each(['moved', 'removed'])(
    'while the program runs, %s: no edit is called saved any more',
    async (how) => {
      const { folder, write, mayor, file, id, notes, store } = await programWithPlan();
      await write('Salvata');
      const elsewhere = `${folder}-altrove`;
      if (how === 'moved') renameSync(folder, elsewhere);
      else rmSync(folder, { recursive: true });
      const refusals = [
        await refusalOf(() => write('Persa')),
        await refusalOf(() => store.undo(id)),
        await refusalOf(() =>
          notes.write({ planId: id, kind: 'measures', id: newId() }, 'Persa', new Date()),
        ),
      ];
      for (const { code, message } of refusals) {
        expect(code).toBe('database.moved');
        expect(message).toMatch(/non è stata salvata: .*rimetterla al suo posto e riprovare/);
        expect(message).toContain(file);
      }
      if (how === 'removed') return;
      renameSync(elsewhere, folder);
      await write('Di nuovo');
      expect(await mayor()).toBe('Di nuovo');
    },
  );

  it('of its backups, is made again with the next one', async () => {
    const { backups, folder } = await programWithPlan();
    await backups.make('auto');
    rmSync(path.join(folder, 'backups'), { recursive: true });
    await backups.make('auto');
    expect(backups.list()).toHaveLength(1);
  });

  it('before the start is said', async () => {
    const { folder, close } = await programWithPlan();
    await close();
    rmSync(folder, { recursive: true });
    expect((await refusalOf(() => openProgram({ folder }))).code).toBe('database.folder-missing');
  });
});

describe('a -wal that was cut off', () => {
  it('loses at most the edits that it held, from the last backwards, and never half of one', async () => {
    for (const share of [0.99, 0.7, 0.4, 0.1, 0]) {
      const { folder, file, write, id, close } = await programWithPlan();
      for (let number = 1; number <= 12; number += 1) await write(String(number));
      const [main, wal] = [readFileSync(file), readFileSync(`${file}-wal`)];
      await close();
      // As a killed program leaves them, but for the end of the -wal.
      writeFileSync(file, main);
      writeFileSync(`${file}-wal`, wal);
      truncateSync(`${file}-wal`, Math.floor(wal.length * share));

      const again = await testProgram(folder);
      expect(await again.store.verify()).toMatchObject({ intact: true });
      const list = await again.store.list();
      if (list.length > 0) {
        const kept = (await again.store.read(id)).administration.mayor;
        expect(['', ...Array.from({ length: 12 }, (_, index) => String(index + 1))]).toContain(kept);
        if (share === 0.99) expect(kept).toBe('11');
      }
      await again.close();
      const sqlite = new Database(file, { readonly: true });
      expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
      sqlite.close();
    }
  });
});

describe('a backup that does not verify', () => {
  it('is no backup: it is refused with a sentence, and those of before stay', async () => {
    const { backups, file, folder, store, id, close } = await programWithPlan();
    const good = await backups.make('auto');
    for (let number = 0; number < 30; number += 1) {
      await store.createItem(id, 'objectives', { title: `Obiettivo ${number} ${'parole '.repeat(200)}` });
    }
    await close();
    // A page in the middle of a table goes bad on the disk, under the open program.
    const broken = await testProgram(folder);
    const bytes = readFileSync(file);
    const at = bytes.indexOf('Obiettivo 15 ');
    const page = Math.floor(at / 4096) * 4096;
    bytes.fill(0xff, page, page + 4096);
    writeFileSync(file, bytes);
    const refusal = await refusalOf(() => broken.backups.make('auto'));
    expect(refusal).toMatchObject({ code: 'database.backup-failed', kind: 'machine' });
    const left = readdirSync(path.join(folder, 'backups'));
    expect(left).toContain(path.basename(good));
    for (const backup of listBackups(path.join(folder, 'backups'))) {
      const sqlite = new Database(backup.file, { readonly: true });
      expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
      sqlite.close();
    }
    expect(left.filter((name) => name.includes('partial'))).toEqual([]);
  });
});

describe('a clock that goes backwards', () => {
  it('neither keeps backups from being made nor makes one go, and edits stay in their order', async () => {
    let time = Date.parse('2027-03-02T08:00:00Z');
    const folder = tempFolder();
    const first = await programWithPlan(folder, () => new Date(time));
    await first.write('Nel futuro');
    const ahead = await first.backups.make('auto');
    time = Date.parse('2026-03-02T08:00:00Z');
    await first.write('Nel presente');
    await first.store.undo(first.id);
    expect(await first.mayor()).toBe('Nel futuro');
    await first.store.redo(first.id);
    expect(await first.store.verify()).toMatchObject({ intact: true });
    await first.close();

    const again = await testProgram(folder, { now: () => new Date(time) });
    const names = again.backups.list().map(({ name }) => name);
    expect(names).toContain(path.basename(ahead));
    expect(names.some((name) => name.startsWith('piao-20260302T'))).toBe(true);
    expect((await again.store.read(first.id)).administration.mayor).toBe('Nel presente');
  });
});

describe('something else in the place of a file of ours', () => {
  it('is said, whatever it is', async () => {
    const { folder, close } = await programWithPlan();
    await close();
    mkdirSync(path.join(folder, 'piao.sqlite.in-uso'));
    const refusal = await refusalOf(() => openProgram({ folder }));
    expect(refusal).toMatchObject({ code: 'database.held' });
    expect(refusal.message).toContain('riprovare fra un minuto');
  });
});
