import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseHold, type HoldingProcess } from '../../../electron/core/database/database-hold.ts';
import { openProgram, restoreBackup } from '../../../electron/core/program.ts';
import type { PiaoError } from '../../../shared/errors.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { refusalOf } from '../../support/refusal.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

const at = (host: string, pid = 100, alive: readonly number[] = [pid]): HoldingProcess => ({
  host,
  pid,
  isAlive: (asked) => alive.includes(asked),
  now: () => new Date('2026-03-02T08:15:00Z'),
});

/** As if the mark had been renewed so many seconds ago. */
function renewedAgo(mark: string, seconds: number): void {
  const then = new Date(Date.now() - seconds * 1000);
  utimesSync(mark, then, then);
}

describe('the hold on a database', () => {
  let file: string;
  let mark: string;
  beforeEach(() => {
    file = path.join(tempFolder(), 'piao.sqlite');
    mark = `${file}.in-uso`;
  });

  it('is refused while another machine has it, with its name and since when', async () => {
    const first = new DatabaseHold(file, at('segreteria-01'));
    const refusal = await refusalOf(() => new DatabaseHold(file, at('ragioneria-02')));
    expect(refusal).toMatchObject({
      code: 'database.held',
      kind: 'machine',
      details: { host: 'segreteria-01' },
    });
    expect(refusal.message).toMatch(/«segreteria-01» dal 02\.03\.2026 ore/);
    first.release();
    expect(existsSync(mark)).toBe(false);
    const second = new DatabaseHold(file, at('ragioneria-02'));
    expect(second.uncleanEnd).toBeNull();
    second.release();
  });

  it('is refused while another process of this machine has it', async () => {
    const first = new DatabaseHold(file, at('qui', 1));
    expect((await refusalOf(() => new DatabaseHold(file, at('qui', 2, [1, 2])))).code).toBe('database.held');
    first.release();
  });

  it('passes at once from a process of this machine that is no more, which it tells', () => {
    new DatabaseHold(file, at('qui', 1));
    const next = new DatabaseHold(file, at('qui', 2));
    expect(next.uncleanEnd?.lastSeen.getTime()).toBeGreaterThan(Date.now() - 60_000);
    next.release();
  });

  it.each([
    ['another machine', at('altrove', 1), at('qui', 2)],
    // After a restart of the machine a number goes to any program.
    ['a process whose number another has now', at('qui', 1), at('qui', 2, [1, 2])],
  ])('passes after a minute from %s that renews its mark no more', async (_who, before, after) => {
    new DatabaseHold(file, before);
    renewedAgo(mark, 50);
    expect((await refusalOf(() => new DatabaseHold(file, after))).code).toBe('database.held');
    renewedAgo(mark, 70);
    const next = new DatabaseHold(file, after);
    expect(next.uncleanEnd).not.toBeNull();
    next.release();
  });

  it('keeps nobody out for a mark from a day that is still to come', () => {
    new DatabaseHold(file, at('altrove'));
    renewedAgo(mark, -86_400);
    new DatabaseHold(file, at('qui')).release();
  });

  it.each(['', '{', '{"host":7}'])('waits for a mark that says %j, as long as it is fresh', async (text) => {
    writeFileSync(mark, text);
    expect((await refusalOf(() => new DatabaseHold(file, at('qui')))).message).toContain(
      'da un altro computer',
    );
    renewedAgo(mark, 70);
    new DatabaseHold(file, at('qui')).release();
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it('does not take away the mark of whoever came after', () => {
    const slept = new DatabaseHold(file, at('altrove'));
    renewedAgo(mark, 70);
    const next = new DatabaseHold(file, at('qui'));
    slept.release();
    expect(existsSync(mark)).toBe(true);
    next.release();
  });

  it('is left to whoever took an old mark away in the same moment', async () => {
    new DatabaseHold(file, at('qui', 1));
    let quicker: DatabaseHold | undefined;
    const slower: HoldingProcess = {
      ...at('qui', 2),
      // Asked between the reading of the old mark and its taking away.
      isAlive: () => {
        quicker ??= new DatabaseHold(file, at('qui', 3));
        return false;
      },
    };
    expect((await refusalOf(() => new DatabaseHold(file, slower))).code).toBe('database.held');
    expect(() => quicker?.assertHeld()).not.toThrow();
    expect(readdirSync(path.dirname(file))).toEqual(['piao.sqlite.in-uso']);
    quicker?.release();
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it('leaves no file of a process that was ended while it looked', () => {
    writeFileSync(`${mark}-6f9619ff`, '?');
    new DatabaseHold(file, at('qui')).release();
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  describe('of a machine that slept', () => {
    beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }));
    afterEach(() => vi.useRealTimers());

    it('is told once that it was lost, and refuses to write', async () => {
      const slept = new DatabaseHold(file, at('altrove'));
      const lost: PiaoError[] = [];
      slept.keep((reason) => lost.push(reason));
      renewedAgo(mark, 70);
      const next = new DatabaseHold(file, at('qui'));
      slept.assertHeld();
      vi.setSystemTime(Date.now() + 3_600_000);
      expect((await refusalOf(() => slept.assertHeld())).code).toBe('database.held');
      vi.advanceTimersByTime(30_000);
      expect(lost.map(({ details }) => details.host)).toEqual(['qui']);
      next.release();
    });

    it('is renewed, with the same words, also when somebody removed the mark', () => {
      const hold = new DatabaseHold(file, at('qui'));
      hold.keep(() => undefined);
      const words = readFileSync(mark, 'utf8');
      renewedAgo(mark, 3000);
      vi.advanceTimersByTime(10_000);
      expect(readFileSync(mark, 'utf8')).toBe(words);
      expect(() => new DatabaseHold(file, at('altrove'))).toThrow(/già aperto/);
      hold.release();
      hold.keep(() => undefined);
      vi.advanceTimersByTime(10_000);
      expect(readFileSync(mark, 'utf8')).toBe(words);
      hold.release();
    });
  });
});

describe('the program on a held data folder', () => {
  /** The mark of another machine, just renewed. */
  function markOfAnother(folder: string): void {
    const holder = { id: 'x', host: 'ragioneria-02', pid: 7, since: '2026-03-02T08:15:00.000Z' };
    writeFileSync(path.join(folder, 'piao.sqlite.in-uso'), JSON.stringify(holder));
  }

  it('is not opened, nor is a backup restored there, and everything is as it was', async () => {
    const folder = tempFolder();
    const first = await testProgram(folder);
    await first.store.create(newPlan({ firstYear: 2026, kind: 'ordinary' }));
    const copy = await first.backups.make('auto');
    await first.close();
    markOfAnother(folder);
    const before = readdirSync(folder);
    expect((await refusalOf(() => openProgram({ folder }))).code).toBe('database.held');
    expect((await refusalOf(() => restoreBackup(folder, copy))).code).toBe('database.held');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('leaves no mark when it is closed or cannot be opened', async () => {
    const folder = tempFolder();
    const { close, recovery } = await testProgram(folder);
    expect(readdirSync(folder)).toContain('piao.sqlite.in-uso');
    expect(recovery).toBeNull();
    await close();
    writeFileSync(path.join(folder, 'piao.sqlite'), 'rovinato');
    await refusalOf(() => openProgram({ folder }));
    expect(readdirSync(folder)).not.toContain('piao.sqlite.in-uso');
  });

  it('tells after a kill what was put right', async () => {
    const folder = tempFolder();
    const script = path.join(import.meta.dirname, '../../support/write-and-die.ts');
    const { signal, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
    expect([signal, stderr]).toEqual(['SIGKILL', '']);
    const killed = await testProgram(folder);
    expect(killed.recovery).toMatchObject({ restore: 'none', halfBackups: 0, logIntact: true });
    expect(killed.recovery?.walBytes).toBeGreaterThan(0);
    expect(killed.recovery?.lastChange).toEqual(await killed.store.lastChange());
    await killed.close();
    expect((await testProgram(folder)).recovery).toBeNull();
  });
});
