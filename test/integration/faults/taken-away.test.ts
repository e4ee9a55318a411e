import { existsSync, utimesSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openHandlers } from '../../../electron/ipc/all-handlers.ts';
import { askOver } from '../../support/ask-calls.ts';
import { handlerParts } from '../../support/handler-parts.ts';
import { quietSession } from '../../support/quiet-session.ts';
import { type RealDisk, realDisk } from '../../support/real-disk.ts';
import { testProgram } from '../../support/test-program.ts';
import { smallPlan } from '../life/life-plans.ts';

/** The program at work on a disk of its own: a plan, and an edit that was answered as saved. */
async function atWork(disk: RealDisk) {
  const program = await testProgram(disk.folder);
  const plan = smallPlan();
  const { id } = plan.plan;
  await program.store.create(plan);
  await program.store.updateSingle(id, 'administration', { mayor: 'Salvato prima' });
  const { value, refusal } = askOver({ ...openHandlers(program, handlerParts(disk.folder)) });
  const edit = (mayor: string) => ({ planId: id, kind: 'administration', fields: { mayor } });
  return {
    program,
    write: (mayor: string) => value('singles.update', edit(mayor)),
    refused: (mayor: string) => refusal('singles.update', edit(mayor)),
    mayor: async () => (await program.store.read(id)).administration.mayor,
    id,
  };
}

describe('while one works', () => {
  it('a disk that turns read-only refuses edits in a sentence, and has all that was saved when it works again', async ({
    skip,
  }) => {
    const disk = realDisk() ?? skip('no disk in a file here');
    const { program, refused, mayor, id } = await atWork(disk);
    disk.turnReadOnly();
    for (const attempt of ['una', 'due']) {
      const refusal = await refused(`Non salvato, ${attempt}`);
      expect(refusal.code).toMatch(/^database\.(not-writable|disk-error)$/);
      expect(refusal.message).toMatch(/^[^\n]+\.$/);
      // What is on the disk can still be read, and is what was saved.
      expect(await mayor()).toBe('Salvato prima');
    }
    expect(
      (await program.backups.make('auto').catch((error: { code: string }) => error)) as object,
    ).toMatchObject({
      code: 'database.backup-failed',
    });
    await program.close().catch(() => undefined);

    disk.plugAgain();
    // The mark of the program that lost its disk may be half written: it counts for a minute, as that of another machine.
    const longAgo = new Date(Date.now() - 120_000);
    if (existsSync(`${program.file}.in-uso`)) utimesSync(`${program.file}.in-uso`, longAgo, longAgo);
    const session = quietSession(disk.folder);
    await session.open();
    const again = session.program;
    expect(session.state().problem).toBeNull();
    expect((await again?.store.read(id))?.administration.mayor).toBe('Salvato prima');
    expect(await again?.store.verify()).toMatchObject({ intact: true });
    await again?.store.updateSingle(id, 'administration', { mayor: 'Salvato dopo' });
    expect((await again?.store.read(id))?.administration.mayor).toBe('Salvato dopo');
    await session.close();
  });

  it('a disk that is taken away refuses edits in a sentence, and takes them again when it is back', async ({
    skip,
  }) => {
    const disk = realDisk() ?? skip('no disk in a file here');
    const { program, write, refused, mayor } = await atWork(disk);
    disk.takeAway();
    expect(existsSync(program.file)).toBe(false);
    const refusal = await refused('Non salvato');
    expect(refusal.code).toBe('database.moved');
    expect(refusal.message).toMatch(/il disco è scollegato/);
    disk.bringBack();
    expect(await mayor()).toBe('Salvato prima');
    await write('Salvato dopo');
    expect(await mayor()).toBe('Salvato dopo');
    expect(await program.store.verify()).toMatchObject({ intact: true });
  });
});
