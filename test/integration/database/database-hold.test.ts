import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseHold, type HoldingProcess } from '../../../electron/core/database/database-hold.ts';
import { clearLeftovers } from '../../../electron/core/database/hold-leftovers.ts';
import { openProgram, restoreBackup } from '../../../electron/core/program.ts';
import type { PiaoError } from '../../../shared/errors.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { refusalOf } from '../../support/refusal.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

const at = (host: string, pid = 100, alive: readonly number[] = [pid]): HoldingProcess => ({
  host,
  machine: `scheda di rete di ${host}`,
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

  it('waits a minute for another machine of the same name, where the number of the process says nothing', async () => {
    const clone = (machine: string, pid: number) => ({ ...at('PC-UFFICIO', pid), machine });
    new DatabaseHold(file, clone('a', 1));
    expect((await refusalOf(() => new DatabaseHold(file, clone('b', 2)))).code).toBe('database.held');
    renewedAgo(mark, 70);
    new DatabaseHold(file, clone('b', 2)).release();
  });

  it('is named, and waited for, in a mark that says no machine', async () => {
    const old = { id: 'x', host: 'qui', pid: 1, since: '2026-03-02T08:15:00.000Z' };
    writeFileSync(mark, JSON.stringify(old));
    expect((await refusalOf(() => new DatabaseHold(file, at('qui', 2)))).message).toContain('«qui»');
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

  it('lets the half written mark be of whoever took an old one away in the same moment', async () => {
    new DatabaseHold(file, at('qui', 1));
    const slower: HoldingProcess = {
      ...at('qui', 2),
      isAlive: () => {
        rmSync(mark);
        writeFileSync(mark, '{"id":');
        return false;
      },
    };
    expect((await refusalOf(() => new DatabaseHold(file, slower))).code).toBe('database.held');
    expect(readFileSync(mark, 'utf8')).toBe('{"id":');
  });

  it('lets be a program that woke and renewed its mark in the same moment', async () => {
    new DatabaseHold(file, at('qui', 1));
    renewedAgo(mark, 70);
    const before = readFileSync(mark, 'utf8');
    const taker: HoldingProcess = {
      ...at('qui', 2),
      isAlive: () => {
        writeFileSync(mark, before);
        return false;
      },
    };
    expect((await refusalOf(() => new DatabaseHold(file, taker))).code).toBe('database.held');
    expect(readFileSync(mark, 'utf8')).toBe(before);
  });

  it('leaves alone what another one has just put beside the mark', () => {
    writeFileSync(`${mark}-6f9619ff`, '?');
    // A mark that was taken aside is as old as its last renewal.
    renewedAgo(`${mark}-6f9619ff`, 70);
    new DatabaseHold(file, at('qui')).release();
    expect(readdirSync(path.dirname(file))).toEqual(['piao.sqlite.in-uso-6f9619ff']);
  });

  it('leaves no file of a process that was ended a while ago while it looked', () => {
    writeFileSync(`${mark}-6f9619ff`, '?');
    writeFileSync(file, 'la base dati');
    clearLeftovers(mark, Date.now() + 50_000, 60_000);
    expect(readdirSync(path.dirname(file))).toHaveLength(2);
    clearLeftovers(mark, Date.now() + 70_000, 60_000);
    expect(readdirSync(path.dirname(file))).toEqual(['piao.sqlite']);
  });

  it('that was not used leaves the unclean end to whoever opens it, as old as it was', () => {
    new DatabaseHold(file, at('qui', 1));
    renewedAgo(mark, 30);
    const failed = new DatabaseHold(file, at('qui', 2));
    failed.abandon();
    const next = new DatabaseHold(file, at('qui', 3));
    expect(next.uncleanEnd).toEqual(failed.uncleanEnd);
    next.release();
    const clean = new DatabaseHold(file, at('qui', 4));
    clean.abandon();
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  describe('of a machine that slept', () => {
    beforeEach(() =>
      vi.useFakeTimers({
        toFake: ['setInterval', 'clearInterval', 'setImmediate', 'clearImmediate', 'Date'],
      }),
    );
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
      // It is lost for good, also when the other one is through with it.
      next.release();
      expect((await refusalOf(() => slept.assertHeld())).code).toBe('database.held');
    });

    it('is told that it was lost by the first write that is refused, without waiting for a beat', async () => {
      const slept = new DatabaseHold(file, at('altrove'));
      const lost: PiaoError[] = [];
      slept.keep((reason) => lost.push(reason));
      renewedAgo(mark, 70);
      const next = new DatabaseHold(file, at('qui'));
      vi.setSystemTime(Date.now() + 3_600_000);
      const refusal = await refusalOf(() => slept.assertHeld());
      // Not while the write is still under way.
      expect(lost).toEqual([]);
      vi.advanceTimersByTime(1);
      expect(lost).toEqual([refusal]);
      next.release();
    });

    it.each(['', '{"id":"altro","ho'])('leaves alone a mark of which %j is written so far', async (half) => {
      const hold = new DatabaseHold(file, at('altrove'));
      const lost: PiaoError[] = [];
      hold.keep((reason) => lost.push(reason));
      writeFileSync(mark, half);
      vi.advanceTimersByTime(20_000);
      expect(readFileSync(mark, 'utf8')).toBe(half);
      expect(lost.map(({ code }) => code)).toEqual(['database.held']);
      hold.release();
      expect(readFileSync(mark, 'utf8')).toBe(half);
    });

    it('skips a beat while the mark cannot be reached, and refuses to write after some', async () => {
      const hold = new DatabaseHold(file, at('qui'));
      const lost: PiaoError[] = [];
      hold.keep((reason) => lost.push(reason));
      const words = readFileSync(mark);
      rmSync(mark);
      mkdirSync(mark);
      vi.advanceTimersByTime(40_000);
      expect(() => hold.assertHeld()).toThrow(/EISDIR|EPERM|Non si può/);
      rmSync(mark, { recursive: true });
      writeFileSync(mark, words);
      expect(() => hold.assertHeld()).not.toThrow();
      expect(lost).toEqual([]);
      hold.release();
    });

    it('is lost too when the other one has closed it again, with the -wal of before', async () => {
      const slept = new DatabaseHold(file, at('altrove'));
      renewedAgo(mark, 70);
      new DatabaseHold(file, at('qui')).release();
      vi.setSystemTime(Date.now() + 3_600_000);
      const refusal = await refusalOf(() => slept.assertHeld());
      expect(refusal.code).toBe('database.held');
      expect(refusal.message).toMatch(/era in pausa.*riaprirlo/);
      slept.release();
      expect(readdirSync(path.dirname(file))).toEqual([]);
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

  function killedFolder(): string {
    const folder = tempFolder();
    const script = path.join(import.meta.dirname, '../../support/write-and-die.ts');
    const { signal, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
    expect([signal, stderr]).toEqual(['SIGKILL', '']);
    return folder;
  }

  it('tells after a kill what was put right, also when it could not be opened at first', async () => {
    const folder = killedFolder();
    const file = path.join(folder, 'piao.sqlite');
    const whole = readFileSync(file);
    writeFileSync(file, 'un disco che non c’era');
    await refusalOf(() => openProgram({ folder }));
    await refusalOf(() => restoreBackup(folder, path.join(folder, 'manca.sqlite')));
    writeFileSync(file, whole);
    const { recovery, close } = await testProgram(folder);
    expect(recovery).toMatchObject({ logIntact: true });
    await close();
    expect((await testProgram(folder)).recovery).toBeNull();
  });

  describe('while it is being opened', () => {
    beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }));
    afterEach(() => vi.useRealTimers());

    /** A data folder with a plan and no backup: the one of the start asks for the time in the midst of the opening. */
    async function openingWith(inTheMidst: (mark: string) => void) {
      const folder = tempFolder();
      const { store, close } = await testProgram(folder);
      await store.create(newPlan({ firstYear: 2026, kind: 'ordinary' }));
      await close();
      const lost: PiaoError[] = [];
      let isDone = false;
      const now = () => {
        if (!isDone) inTheMidst(path.join(folder, 'piao.sqlite.in-uso'));
        isDone = true;
        return new Date();
      };
      return { lost, folder, open: () => openProgram({ folder, now, onLost: (why) => lost.push(why) }) };
    }

    it('renews its mark', async () => {
      const ages: number[] = [];
      const { open } = await openingWith((mark) => {
        renewedAgo(mark, 50);
        const before = statSync(mark).mtimeMs;
        vi.advanceTimersByTime(10_000);
        ages.push(statSync(mark).mtimeMs - before);
      });
      await (await open()).close();
      expect(ages).toHaveLength(1);
      expect(ages[0]).toBeGreaterThan(40_000);
    });

    it('is refused when another machine has taken it meanwhile, and only so', async () => {
      const { open, lost, folder } = await openingWith((mark) => {
        markOfAnother(path.dirname(mark));
        vi.setSystemTime(Date.now() + 70_000);
      });
      expect(await refusalOf(open)).toMatchObject({
        code: 'database.held',
        details: { host: 'ragioneria-02' },
      });
      await new Promise((resolve) => setImmediate(resolve));
      expect(lost).toEqual([]);
      expect(readFileSync(path.join(folder, 'piao.sqlite.in-uso'), 'utf8')).toContain('ragioneria-02');
    });
  });

  it('tells after a kill what was put right', async () => {
    const folder = killedFolder();
    const killed = await testProgram(folder);
    expect(killed.recovery).toMatchObject({ restore: 'none', halfBackups: 0, logIntact: true });
    expect(killed.recovery?.walBytes).toBeGreaterThan(0);
    expect(killed.recovery?.lastChange).toEqual(await killed.store.lastChange());
    await killed.close();
    expect((await testProgram(folder)).recovery).toBeNull();
  });
});
