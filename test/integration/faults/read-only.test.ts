import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { OfficeIdentity } from '../../../electron/core/identities/office-identity.ts';
import { openProgram, restoreBackup } from '../../../electron/core/program.ts';
import { openHandlers } from '../../../electron/ipc/all-handlers.ts';
import { askOver } from '../../support/ask-calls.ts';
import { handlerParts } from '../../support/handler-parts.ts';
import { quietSession } from '../../support/quiet-session.ts';
import { refusalOf } from '../../support/refusal.ts';
import { canMount, smallDisk } from '../../support/small-disk.ts';
import { testProgram } from '../../support/test-program.ts';
import { smallPlan } from '../life/life-plans.ts';

const contents = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(path.join(folder, name)).toString('base64')]);

describe.runIf(canMount)('on a read-only disk', () => {
  it('the program does not open, nor restore, nor make a key, and changes nothing; it does when one can write again', async () => {
    const disk = smallDisk(8);
    const first = await testProgram(disk.folder);
    const plan = smallPlan();
    await first.store.create(plan);
    const copy = await first.backups.make('auto');
    await first.close();
    const before = contents(disk.folder);
    disk.setReadOnly(true);
    const identity = new OfficeIdentity(disk.folder);
    const refusals = [
      await refusalOf(() => openProgram({ folder: disk.folder })),
      await refusalOf(() => restoreBackup(disk.folder, copy)),
      await refusalOf(() => identity.create('Comune', 'una frase')),
    ];
    expect(refusals.map(({ code, kind }) => [code, kind])).toEqual([
      ['database.not-writable', 'machine'],
      ['database.not-writable', 'machine'],
      ['file.not-writable', 'machine'],
    ]);
    expect(refusals[0]?.message).toMatch(/che il disco non sia in sola lettura/);
    expect(contents(disk.folder)).toEqual(before);

    const session = quietSession(disk.folder);
    await session.open();
    expect(session.state().problem?.code).toBe('database.not-writable');
    disk.setReadOnly(false);
    await session.open();
    expect(session.state().problem).toBeNull();
    expect((await session.program?.store.read(plan.plan.id))?.plan.id).toBe(plan.plan.id);
    await session.close();
  });

  it('a database of an older schema is left as it is', async () => {
    const disk = smallDisk(8);
    const old = path.join(import.meta.dirname, '../../fixtures/databases/0010.sqlite.gz');
    writeFileSync(path.join(disk.folder, 'piao.sqlite'), gunzipSync(readFileSync(old)));
    const before = contents(disk.folder);
    disk.setReadOnly(true);
    expect((await refusalOf(() => openProgram({ folder: disk.folder }))).code).toBe('database.not-writable');
    expect(contents(disk.folder)).toEqual(before);
  });

  it('a backup is refused, the window is told, and one can go on writing', async () => {
    const program = await testProgram();
    const plan = smallPlan();
    await program.store.create(plan);
    const folder = path.join(program.folder, 'backups');
    mkdirSync(folder);
    smallDisk(1, folder).setReadOnly(true);
    expect(await refusalOf(() => program.backups.make('auto'))).toMatchObject({
      code: 'database.backup-failed',
    });
    expect(program.backups.state().problem?.message).toMatch(/controllare lo spazio sul disco e i permessi/);
    await program.store.updateSingle(plan.plan.id, 'administration', { mayor: 'Si lavora' });
    expect((await program.store.read(plan.plan.id)).administration.mayor).toBe('Si lavora');
  });

  it.each([
    ['output.printPdf', {}, 'piano.pdf'],
    ['output.exportPlan', { format: 'zip', part: null }, 'piano.zip'],
    ['output.exportBundle', { passphrase: 'una frase' }, 'piano.asice'],
    ['tables.save', { kind: 'measures' }, 'misure.csv'],
    ['desk.saveReport', undefined, 'segnalazione.txt'],
    ['identities.saveRecoveryCopy', undefined, 'firma.p12'],
  ])('%s says so and leaves nothing', async (channel, input, name) => {
    const program = await testProgram();
    const plan = smallPlan();
    await program.store.create(plan);
    await new OfficeIdentity(program.folder).create('Comune di Prova', 'una frase');
    const disk = smallDisk(1);
    disk.setReadOnly(true);
    const parts = handlerParts(program.folder, { chooseFile: async () => path.join(disk.folder, name) });
    const { refusal } = askOver({ ...openHandlers(program, parts) });
    const refused = await refusal(
      channel,
      input === undefined ? undefined : { planId: plan.plan.id, ...input },
    );
    expect(refused.code).toBe('file.not-writable');
    expect(refused.message).toMatch(/il disco è in sola lettura/);
    expect(readdirSync(disk.folder)).toEqual([]);
  });
});
