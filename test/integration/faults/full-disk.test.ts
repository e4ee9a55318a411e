import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { OfficeIdentity } from '../../../electron/core/identities/office-identity.ts';
import { openProgram, restoreBackup } from '../../../electron/core/program.ts';
import { openHandlers } from '../../../electron/ipc/all-handlers.ts';
import { richTextFromPlain } from '../../../shared/plan/core/rich-text.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { askOver } from '../../support/ask-calls.ts';
import { handlerParts } from '../../support/handler-parts.ts';
import { refusalOf } from '../../support/refusal.ts';
import { canMount, smallDisk } from '../../support/small-disk.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';
import { smallPlan } from '../life/life-plans.ts';

const measure = newId();

/** The program on a disk of its own, with a plan. */
async function onSmallDisk(megabytes = 8) {
  const disk = smallDisk(megabytes);
  const program = await testProgram(disk.folder);
  const plan = smallPlan();
  const { id } = plan.plan;
  await program.store.create(plan);
  await program.store.createItem(id, 'measures', { id: measure, kind: 'specific', title: 'Misura' });
  return { disk, id, ...program };
}

const longText = (number: number) => ({ body: richTextFromPlain(`${number} ${'parole '.repeat(5000)}`) });

const sorted = (folder: string) => readdirSync(folder).sort();

describe.runIf(canMount)('on a full disk', () => {
  it('an edit is refused with a sentence, nothing of it is stored, and the next one is when there is room again', async () => {
    const { disk, store, id, close } = await onSmallDisk();
    disk.fill(200);
    let saved = 0;
    const refusal = await refusalOf(async () => {
      for (let number = 1; ; number += 1) {
        await store.updateSection(id, '2.1', longText(number));
        saved = number;
      }
    });
    expect(refusal).toMatchObject({ code: 'database.disk-full', kind: 'machine' });
    expect(refusal.message).toMatch(/liberarne e riprovare; la modifica non è stata salvata/);
    const stored = (await store.read(id)).sections['2.1'] ?? {};
    expect(stored).toMatchObject(saved === 0 ? {} : longText(saved));
    expect(await store.verify()).toMatchObject({ intact: true });

    disk.free();
    await store.updateSection(id, '2.1', longText(7));
    await close();
    const again = await testProgram(disk.folder);
    expect((await again.store.read(id)).sections['2.1']).toMatchObject(longText(7));
    expect(again.recovery).toBeNull();
    expect(await again.store.verify()).toMatchObject({ intact: true });
  });

  it('a note and a remembered table are refused in the same way', async () => {
    const { disk, notes, mappings, id, store } = await onSmallDisk();
    disk.fill();
    const many = 'parola '.repeat(40_000);
    const note = () => notes.write({ planId: id, kind: 'measures', id: measure }, many, new Date());
    // What still fits in the room that the -wal has is stored.
    expect((await refusalOf(note)).code).toBe('database.disk-full');
    expect(await notes.of({ planId: id, kind: 'measures', id: measure })).toBe('');
    const mapping = { mapping: [], fixed: {} };
    const remember = () => mappings.remember('measures', many, mapping, new Date());
    expect((await refusalOf(remember)).code).toBe('database.disk-full');
    expect(await store.verify()).toMatchObject({ intact: true });
  });

  it('a backup is refused, leaves nothing half, and those of before are kept', async () => {
    const { disk, backups, folder, store, id } = await onSmallDisk();
    const copy = await backups.make('auto');
    disk.fill();
    const refusal = await refusalOf(() => backups.make('auto'));
    expect(refusal).toMatchObject({ code: 'database.backup-failed', kind: 'machine' });
    expect(sorted(path.join(folder, 'backups'))).toEqual([path.basename(copy)]);
    expect(backups.state().problem?.code).toBe('database.backup-failed');
    disk.free();
    await backups.make('auto');
    expect(backups.state().problem).toBeNull();
    expect((await store.read(id)).plan.id).toBe(id);
  });

  it('an import is refused before anything is taken in, because its backup is', async () => {
    const { disk, id, store, ...program } = await onSmallDisk();
    const handlers = openHandlers({ store, ...program }, handlerParts(program.folder));
    disk.fill();
    const { refusal } = askOver({ ...handlers });
    const edits = [{ edit: 'create', kind: 'measures', fields: { kind: 'specific', title: 'Importata' } }];
    const asked = {
      planId: id,
      kind: 'measures',
      edits,
      signature: 'x',
      remember: { mapping: [], fixed: {} },
    };
    expect((await refusal('tables.takeIn', asked)).code).toBe('database.backup-failed');
    expect((await store.read(id)).measures).toHaveLength(1);
  });

  it.each([
    ['output.printPdf', {}, 'piano.pdf'],
    ['output.exportPlan', { format: 'docx', part: null }, 'piano.docx'],
    ['output.exportBundle', { passphrase: 'una frase' }, 'piano.asice'],
    ['tables.save', { kind: 'measures' }, 'misure.csv'],
    ['desk.saveReport', undefined, 'segnalazione.txt'],
    ['identities.saveRecoveryCopy', undefined, 'firma.p12'],
  ])('%s leaves the file of before as it was, and no other', async (channel, input, name) => {
    const { store, ...program } = await testProgram();
    const plan = smallPlan();
    await store.create(plan);
    await new OfficeIdentity(program.folder).create('Comune di Prova', 'una frase');
    const disk = smallDisk(1);
    const file = path.join(disk.folder, name);
    writeFileSync(file, 'quello di prima');
    disk.fill();
    const names = sorted(disk.folder);
    const parts = handlerParts(program.folder, { chooseFile: async () => file });
    const { refusal } = askOver({ ...openHandlers({ store, ...program }, parts) });
    const refused = await refusal(
      channel,
      input === undefined ? undefined : { planId: plan.plan.id, ...input },
    );
    expect(refused.code).toBe('file.not-writable');
    expect(refused.message).toMatch(/il disco è pieno/);
    expect(readFileSync(file, 'utf8')).toBe('quello di prima');
    expect(sorted(disk.folder)).toEqual(names);
  });

  it('a signing identity is not made, and none is half there', async () => {
    const disk = smallDisk(1);
    const identity = new OfficeIdentity(disk.folder);
    disk.fill();
    expect((await refusalOf(() => identity.create('Comune', 'una frase'))).code).toBe('file.not-writable');
    expect(await identity.current()).toBeNull();
    expect(sorted(disk.folder)).toEqual(['riempitivo']);
    disk.free();
    expect(await identity.create('Comune', 'una frase')).toMatchObject({ name: 'Comune' });
  });

  it('a migration changes nothing, and is made when there is room again', async () => {
    const disk = smallDisk(2);
    const file = path.join(disk.folder, 'piao.sqlite');
    const old = path.join(import.meta.dirname, '../../fixtures/databases/0010.sqlite.gz');
    const bytes = gunzipSync(readFileSync(old));
    writeFileSync(file, bytes);
    for (const left of [0, 100, 600]) {
      disk.free();
      disk.fill(left);
      const refusal = await refusalOf(() => openProgram({ folder: disk.folder }));
      expect(refusal.code, `${left} kB left`).toMatch(
        /^database\.(disk-full|backup-failed|migration-failed|disk-error)$/,
      );
    }
    disk.free();
    const { store } = await testProgram(disk.folder);
    expect(await store.list()).toHaveLength(2);
    expect(await store.verify()).toMatchObject({ intact: true });
  });

  it('a restore is refused and the database is as it was', async () => {
    const { disk, id, store, close, folder, backups } = await onSmallDisk(3);
    const copy = path.join(tempFolder(), 'copia.sqlite');
    copyFileSync(await backups.make('auto'), copy);
    await store.updateSingle(id, 'administration', { mayor: 'Dopo la copia' });
    await close();
    disk.fill(100);
    const names = sorted(folder);
    expect((await refusalOf(() => restoreBackup(folder, copy))).code).toBe('database.disk-full');
    expect(sorted(folder)).toEqual(names);
    disk.free();
    const again = await testProgram(folder);
    expect((await again.store.read(id)).administration.mayor).toBe('Dopo la copia');
  });

  it('a start says so, and everything is there at the next', async () => {
    const { disk, id, close, folder } = await onSmallDisk(3);
    await close();
    disk.fill();
    const refusal = await refusalOf(() => openProgram({ folder }));
    expect(refusal.code).toMatch(/^database\.(disk-full|disk-error)$/);
    disk.free();
    expect((await (await testProgram(folder)).store.read(id)).plan.id).toBe(id);
  });
});
