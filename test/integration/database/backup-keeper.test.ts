import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { backupHandlers } from '../../../electron/ipc/backup-handlers.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { askOver } from '../../support/ask-calls.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

/** A program with one plan under a clock that a test moves on. */
async function clockedProgram() {
  let time = Date.parse('2026-03-02T08:00:00Z');
  const program = await testProgram(tempFolder(), { now: () => new Date(time) });
  const doc = newPlan({ firstYear: 2026, kind: 'ordinary' });
  await program.store.create(doc);
  const advance = (milliseconds: number) => {
    time += milliseconds;
  };
  const edit = (mayor: string) => program.store.updateSingle(doc.plan.id, 'administration', { mayor });
  const calls = askOver({ backups: backupHandlers(program.backups) });
  return { ...program, ...calls, advance, edit };
}

/** Looks again until it holds; the timer of the routine is the real one. */
async function eventually(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries += 1) await wait(10);
  expect(holds()).toBe(true);
}

describe('the routine backup', () => {
  it('is made while something changes, not otherwise, and no more once it is stopped', async () => {
    const { backups, advance, edit } = await clockedProgram();
    const made = () => backups.list().length;
    advance(1_000);
    backups.start(10);
    await eventually(() => made() === 1);
    advance(60_000);
    await wait(100);
    expect(made()).toBe(1);
    backups.stop();
    await edit('Anna');
    advance(1_000);
    backups.start(10);
    await eventually(() => made() === 2);
    backups.stop();
    advance(1_000);
    await edit('Bea');
    await wait(100);
    expect(made()).toBe(2);
  });

  it('does not outlive the program, and a backup that is cut short leaves nothing', async () => {
    const { backups, close, folder, store } = await clockedProgram();
    await store.importPlan(newPlan({ firstYear: 2027, kind: 'ordinary' }), {
      attachments: [new Uint8Array(30 * 1024 * 1024)],
    });
    backups.start(5);
    const cut = backups.make('auto').then(
      () => 'made',
      () => 'failed',
    );
    await close();
    expect(await cut).toBe('failed');
    await wait(50);
    expect(readdirSync(path.join(folder, 'backups'))).toEqual([]);
  });

  it('makes two that are asked for at once, one after the other', async () => {
    const { backups, advance } = await clockedProgram();
    const first = backups.make('auto');
    const second = first.then(() => advance(1)).then(() => backups.make('auto'));
    expect(new Set(await Promise.all([first, second])).size).toBe(2);
    expect(backups.list().map(({ at }) => at.toISOString())).toEqual([
      '2026-03-02T08:00:00.001Z',
      '2026-03-02T08:00:00.000Z',
    ]);
  });
});

describe('the calls on backups', () => {
  it('make one, list it and tell how it went', async () => {
    const { value, folder } = await clockedProgram();
    expect(await value('backups.state')).toEqual({ newest: null, problem: null });
    const made = await value('backups.make');
    expect(made).toMatchObject({ at: '2026-03-02T08:00:00.000Z', reason: 'auto' });
    expect(readdirSync(path.join(folder, 'backups'))).toEqual([made.name]);
    expect(Number(made.size)).toBeGreaterThan(10_000);
    expect(await value('backups.list')).toEqual([made]);
    expect(await value('backups.state')).toEqual({ newest: made, problem: null });
  });

  it('tell of a failure, and no more of it when one has worked again', async () => {
    const { value, refusal, backups, folder } = await clockedProgram();
    const place = path.join(folder, 'backups');
    writeFileSync(place, 'un file al posto della cartella');
    backups.start(10);
    await eventually(() => backups.state().problem !== null);
    backups.stop();
    const { problem } = await value('backups.state');
    expect(problem).toMatchObject({ code: expect.stringMatching(/^database\./) });
    expect((await refusal('backups.make')).message).toContain(place);
    rmSync(place);
    await value('backups.make');
    expect(await value('backups.state')).toMatchObject({ problem: null });
  });
});
