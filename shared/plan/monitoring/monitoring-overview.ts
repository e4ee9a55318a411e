import type { PlanDocument } from '../document.ts';
import type { MonitoringResult, MonitoringScheduleItem } from './monitoring.ts';

/**
 * `recorded`: there is a result; `overdue`: its date has passed without one; `soon`: it comes within `soonDays`;
 * `planned`: later; `undated`: in words only, so that nobody can be reminded.
 */
export type ActivityState = 'recorded' | 'overdue' | 'soon' | 'planned' | 'undated';

export interface WatchedActivity {
  readonly activity: MonitoringScheduleItem;
  readonly state: ActivityState;
  /** The newest first, those without a date last. */
  readonly results: readonly MonitoringResult[];
}

/** The activities that watch one subsection, in the order of the schedule. */
export interface WatchedSection {
  /** Its key; empty for activities that name none. */
  readonly section: string;
  readonly activities: readonly WatchedActivity[];
}

export interface MonitoringOverview {
  readonly sections: readonly WatchedSection[];
  /** Of no activity of the schedule. */
  readonly loose: readonly MonitoringResult[];
}

export const soonDays = 30;

/**
 * The schedule of section 4 with what was found, by subsection.
 *
 * @param today ISO date
 */
export function monitoringOverview(
  { schedule, results }: PlanDocument['monitoring'],
  today: string,
): MonitoringOverview {
  const found = Map.groupBy(results, (result) => result.schedule);
  const soon = daysAfter(today, soonDays);
  const watched = schedule.map((activity): WatchedActivity => {
    const own = (found.get(activity.id) ?? []).toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
    return { activity, results: own, state: stateOf(activity.deadlineDate, own.length > 0, today, soon) };
  });
  const sections = [...Map.groupBy(watched, ({ activity }) => activity.section.trim())].map(
    ([section, activities]) => ({ section, activities }),
  );
  return { sections, loose: found.get(null) ?? [] };
}

function stateOf(deadline: string | null, recorded: boolean, today: string, soon: string): ActivityState {
  if (recorded) return 'recorded';
  if (deadline === null) return 'undated';
  if (deadline < today) return 'overdue';
  return deadline <= soon ? 'soon' : 'planned';
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
