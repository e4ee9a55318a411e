import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToRemove, type DatedBackup } from '../../../../../electron/core/database/backup-rotation.ts';

const backup = (at: string): DatedBackup => ({ name: at, at: new Date(at) });
const removed = (times: string[], now: string) =>
  backupsToRemove(times.map(backup), new Date(now))
    .map(({ name }) => name)
    .sort();

describe('backupsToRemove', () => {
  it('keeps the newest three of today', () => {
    const today = ['08', '09', '10', '11', '12'].map((hour) => `2026-03-18T${hour}:00:00Z`);
    expect(removed(today, '2026-03-18T13:00:00Z')).toEqual(today.slice(0, 2));
  });

  it('keeps the newest of a day before, and of a week before that', () => {
    expect(
      removed(
        [
          '2026-03-17T08:00:00Z',
          '2026-03-17T18:00:00Z',
          '2026-03-04T08:00:00Z', // Wednesday
          '2026-03-06T08:00:00Z', // Friday of the same week
        ],
        '2026-03-18T13:00:00Z',
      ),
    ).toEqual(['2026-03-04T08:00:00Z', '2026-03-17T08:00:00Z']);
  });

  it('lets go what is older than eight weeks, and never what a wrong clock dated ahead', () => {
    expect(removed(['2025-12-01T08:00:00Z', '2031-01-01T00:00:00Z'], '2026-03-18T13:00:00Z')).toEqual([
      '2025-12-01T08:00:00Z',
    ]);
  });

  it('reaches into the eighth week back when it runs after every backup, with few files', () => {
    let kept: readonly DatedBackup[] = [];
    const start = Date.parse('2026-01-01T09:00:00Z');
    for (let turn = 0; turn < 400; turn += 1) {
      const now = new Date(start + turn * 6 * 3_600_000);
      const all = [...kept, { name: String(turn), at: now }];
      const gone = backupsToRemove(all, now);
      kept = all.filter((candidate) => !gone.includes(candidate));
      expect(kept.length).toBeLessThanOrEqual(3 + 7 + 8);
    }
    const last = kept.at(-1)?.at.getTime() ?? 0;
    const oldest = Math.min(...kept.map(({ at }) => at.getTime()));
    expect((last - oldest) / 86_400_000).toBeGreaterThan(7 * 7);
  });

  it('never removes the newest, and removes nothing more when asked again', () => {
    const times = fc.array(
      fc.date({ min: new Date('2025-06-01'), max: new Date('2026-03-18'), noInvalidDate: true }),
    );
    fc.assert(
      fc.property(times, (dates) => {
        const now = new Date('2026-03-18T12:00:00Z');
        const recent = new Date(now.getTime() - 1000);
        const all = [...dates, recent].map((at, index) => ({ name: String(index), at }));
        const gone = backupsToRemove(all, now);
        const kept = all.filter((candidate) => !gone.includes(candidate));
        expect(kept.map(({ at }) => at)).toContainEqual(recent);
        expect(backupsToRemove(kept, now)).toEqual([]);
      }),
    );
  });
});
