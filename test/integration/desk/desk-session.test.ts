import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { DeskSession } from '../../../electron/core/desk-session.ts';
import type { RiskyPlace } from '../../../electron/core/start/risky-place.ts';
import { openHandlers, shutHandlers } from '../../../electron/ipc/all-handlers.ts';
import { bindHandlers, type Handlers } from '../../../electron/ipc/bind-handlers.ts';
import { contract } from '../../../shared/contract/index.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { askOver } from '../../support/ask-calls.ts';
import { handlerParts } from '../../support/handler-parts.ts';
import { refusalOf } from '../../support/refusal.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

/** A data folder with one plan and one backup of it, closed. */
async function usedFolder() {
  const folder = tempFolder();
  const { store, backups, close, file } = await testProgram(folder);
  const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
  await store.create(doc);
  const copy = await backups.make('auto');
  await store.updateSingle(doc.plan.id, 'administration', { mayor: 'Dopo la copia' });
  await close();
  return { folder, file, copy, id: doc.plan.id };
}

/** A session as the window has it: every call goes to the handlers that were put there last. */
async function session(folder: string, place: RiskyPlace | null = null, chooses: readonly string[] = []) {
  let handlers: Handlers | undefined;
  const onLost = vi.fn<() => void>();
  const desk: DeskSession = new DeskSession({
    folder,
    place,
    onChange: (program) => {
      const parts = handlerParts(folder, { session: desk, chooseFiles: async () => chooses });
      handlers = program === null ? shutHandlers(desk.problem, parts) : openHandlers(program, parts);
      bindHandlers(handlers, () => undefined);
    },
    onLost,
  });
  onTestFinished(() => desk.close());
  await desk.open();
  const asking = () => askOver({ ...handlers });
  return {
    desk,
    onLost,
    value: (channel: string, input?: unknown) => asking().value(channel, input),
    refusal: (channel: string, input?: unknown) => asking().refusal(channel, input),
  };
}

const codes = (desk: DeskSession) => desk.state().notices.map(({ code }) => code);

describe('a data folder whose database opens', () => {
  it('has nothing to say, or what is wrong with its place', async () => {
    const { folder } = await usedFolder();
    const { desk } = await session(folder);
    expect(desk.state()).toEqual({ problem: null, notices: [] });
    await desk.close();
    const risky = await session(folder, { risk: 'synchronised', service: 'OneDrive' });
    expect(codes(risky.desk)).toEqual(['start.risky-place']);
    await risky.value('desk.dismiss', { code: 'start.risky-place' });
    expect(await risky.value('desk.state')).toEqual({ problem: null, notices: [] });
  });

  it('goes back to a backup and says where the file of before is', async () => {
    const { folder, copy, id } = await usedFolder();
    const { desk, value } = await session(folder);
    const mayor = async () => (await desk.program?.store.read(id))?.administration.mayor;
    expect(await mayor()).toBe('Dopo la copia');
    await value('desk.restore', { backup: path.basename(copy) });
    expect(await mayor()).toBe('');
    expect(codes(desk)).toEqual(['start.restored']);
    const aside = /«(.+)»/.exec(desk.state().notices[0]?.text ?? '')?.[1] ?? '';
    expect(readdirSync(folder)).toContain(aside);
  });

  it('is open as before when a backup turns out to be damaged', async () => {
    const { folder, copy, id } = await usedFolder();
    const { desk, refusal } = await session(folder);
    writeFileSync(copy, readFileSync(copy).subarray(0, 9000));
    expect((await refusal('desk.restore', { backup: path.basename(copy) })).code).toBe('database.damaged');
    expect((await desk.program?.store.read(id))?.administration.mayor).toBe('Dopo la copia');
    expect(codes(desk)).toEqual([]);
  });
});

describe('a data folder that another machine takes', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }));
  afterEach(() => vi.useRealTimers());

  async function taken() {
    const used = await usedFolder();
    const opened = await session(used.folder);
    const holder = { id: 'x', host: 'ragioneria-02', pid: 7, since: '2026-03-02T08:15:00.000Z' };
    writeFileSync(`${used.file}.in-uso`, JSON.stringify(holder));
    const program = opened.desk.program;
    if (program === null) throw new Error('not open');
    const before = readFileSync(used.file);
    /** That the window was told once, and that nothing of ours goes into the file any more. */
    const expectLost = async () => {
      await vi.waitFor(() => expect(opened.onLost).toHaveBeenCalledTimes(1));
      expect(opened.desk.program).toBeNull();
      expect(opened.desk.state().problem).toMatchObject({
        code: 'database.held',
        message: expect.stringContaining('«ragioneria-02»'),
      });
      expect((await opened.refusal('plans.list')).code).toBe('database.held');
      expect(readFileSync(used.file)).toEqual(before);
      expect(readFileSync(`${used.file}.in-uso`, 'utf8')).toBe(JSON.stringify(holder));
    };
    const write = () => program.store.updateSingle(used.id, 'administration', { mayor: 'Tardi' });
    return { ...used, ...opened, program, expectLost, write };
  }

  it('is closed and told to the window by the next beat', async () => {
    const { expectLost, write, file } = await taken();
    vi.advanceTimersByTime(10_000);
    // Not told yet, but not written any more either.
    expect(await refusalOf(write)).toMatchObject({ code: 'database.held' });
    await expectLost();
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  it('is closed and told to the window by the first write after a sleep, which is refused', async () => {
    const { expectLost, write } = await taken();
    vi.setSystemTime(Date.now() + 3_600_000);
    expect(await refusalOf(write)).toMatchObject({
      code: 'database.held',
      details: { host: 'ragioneria-02' },
    });
    await expectLost();
  });

  it('is told to the window also when it does not close as it should', async () => {
    const { program, expectLost } = await taken();
    const close = vi.spyOn(program, 'close').mockRejectedValue(new Error('la rete non c’è più'));
    vi.advanceTimersByTime(10_000);
    await expectLost();
    close.mockRestore();
    await program.close();
  });
});

describe('a data folder whose database does not open', () => {
  async function damaged(chooses: readonly string[] = []) {
    const used = await usedFolder();
    writeFileSync(used.file, 'rovinato');
    return { ...used, ...(await session(used.folder, null, chooses)) };
  }

  it('refuses every call on plans with the reason, and answers those on itself', async () => {
    const { value, refusal, copy } = await damaged();
    expect(await value('desk.state')).toMatchObject({ problem: { code: 'database.damaged' } });
    for (const channel of [
      'plans.list',
      'bundles.choose',
      'trust.list',
      'backups.state',
      'identities.current',
    ]) {
      expect((await refusal(channel)).code).toBe('database.damaged');
    }
    expect(await value('app.info')).toMatchObject({ version: '0' });
    const backups = await value('backups.list');
    expect(backups).toMatchObject([{ name: path.basename(copy), reason: 'auto' }]);
    // Where the data folder is does not concern the window.
    expect(JSON.stringify(backups)).not.toContain(path.dirname(copy));
    expect(await value('bundles.received')).toBeNull();
    expect(await value('desk.report')).toMatchObject({ text: expect.stringContaining('database.damaged') });
  });

  it('has an answer to every call of the contract', async () => {
    const { desk, folder } = await damaged();
    const bound = bindHandlers(shutHandlers(desk.problem, handlerParts(folder)), () => undefined);
    expect(bound).toHaveLength(Object.values(contract).flatMap((area) => Object.keys(area)).length);
  });

  it('opens again from a backup of the list, and keeps the damaged file', async () => {
    const { value, copy, folder, id, desk } = await damaged();
    await value('desk.restore', { backup: path.basename(copy) });
    expect(desk.state().problem).toBeNull();
    expect((await value('plans.read', { planId: id })).document).toMatchObject({ plan: { id } });
    const aside = readdirSync(folder).filter((name) => name.startsWith('piao-sostituito-'));
    expect(aside.map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual(['rovinato']);
  });

  it('opens again from a file that the person chooses, but from no file that the window names', async () => {
    const elsewhere = path.join(tempFolder(), 'chiavetta.sqlite');
    const { value, refusal, copy, id } = await damaged([elsewhere]);
    copyFileSync(copy, elsewhere);
    expect((await refusal('desk.restore', { backup: elsewhere })).code).toBe('database.backup-missing');
    expect((await refusal('desk.restore', { backup: copy })).code).toBe('database.backup-missing');
    const chosen = await value('desk.chooseBackup');
    expect(chosen).toEqual({ token: expect.any(String), name: 'chiavetta.sqlite' });
    expect((await refusal('desk.restore', { backup: 'chiavetta.sqlite' })).code).toBe(
      'database.backup-missing',
    );
    // Choosing is not restoring: the person confirms first.
    expect(await value('desk.state')).toMatchObject({ problem: { code: 'database.damaged' } });
    const other = path.join(path.dirname(elsewhere), 'altra.sqlite');
    expect((await refusal('desk.restore', { backup: other })).code).toBe('database.backup-missing');
    await value('desk.restore', { backup: chosen.token });
    expect((await value('plans.read', { planId: id })).document).toMatchObject({ plan: { id } });
  });

  it('stays as it is when no file is chosen or a backup is refused', async () => {
    const { value, refusal, copy, file } = await damaged();
    expect(await value('desk.chooseBackup')).toBeNull();
    writeFileSync(copy, 'anche questa');
    expect((await refusal('desk.restore', { backup: path.basename(copy) })).code).toBe('database.damaged');
    expect(readFileSync(file, 'utf8')).toBe('rovinato');
    expect(await value('desk.reopen')).toMatchObject({ problem: { code: 'database.damaged' } });
  });

  it('begins anew with an empty one, which keeps the damaged file', async () => {
    const { value, desk, folder } = await damaged();
    expect(await value('desk.startEmpty')).toMatchObject({
      problem: null,
      notices: [{ code: 'start.set-aside' }],
    });
    expect(await value('plans.list')).toEqual([]);
    expect(readdirSync(folder).some((name) => name.startsWith('piao-sostituito-'))).toBe(true);
    // An open one is never set aside.
    await value('desk.startEmpty');
    expect(desk.state().notices).toHaveLength(1);
  });

  it('opens by itself once the reason is gone', async () => {
    const { folder, file, id } = await usedFolder();
    const whole = readFileSync(file);
    writeFileSync(file, 'un disco che non c’era');
    const { value, desk } = await session(folder);
    writeFileSync(file, whole);
    expect(await value('desk.reopen')).toMatchObject({ problem: null });
    expect((await desk.program?.store.read(id))?.plan.id).toBe(id);
    expect(existsSync(`${file}.in-uso`)).toBe(true);
  });
});
