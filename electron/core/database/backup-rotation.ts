/** A backup as its file name tells it. */
export interface DatedBackup {
  readonly name: string;
  readonly at: Date;
}

const dayLength = 86_400_000;
const keptToday = 3;
const keptDays = 7;
const keptWeeks = 8;

/**
 * The backups that may go: kept are the newest 3 of today, the newest of each of the 7 days before, and the
 * newest of each of the 8 weeks before those. Days and weeks are those of the calendar (UTC, from Monday): with
 * windows that slide along with `now`, no backup would ever grow old enough to become a weekly one.
 */
export function backupsToRemove<T extends DatedBackup>(backups: readonly T[], now: Date): readonly T[] {
  const today = dayOf(now);
  const room = new Map<string, number>();
  return [...backups]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .filter((backup) => {
      const day = dayOf(backup.at);
      const slot = slotOf(day, today);
      if (slot === null) return true;
      const left = room.get(slot.name) ?? slot.room;
      room.set(slot.name, left - 1);
      return left <= 0;
    });
}

/** Where a day falls; null when it is too old to be kept. A clock that was once ahead makes no backup go. */
function slotOf(day: number, today: number): { name: string; room: number } | null {
  if (day > today) return { name: 'future', room: Number.POSITIVE_INFINITY };
  if (day === today) return { name: 'today', room: keptToday };
  if (day >= today - keptDays) return { name: `day ${day}`, room: 1 };
  const week = weekOf(day);
  return weekOf(today - keptDays - 1) - week < keptWeeks ? { name: `week ${week}`, room: 1 } : null;
}

function dayOf(date: Date): number {
  return Math.floor(date.getTime() / dayLength);
}

/** Day 0 was a Thursday. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}
