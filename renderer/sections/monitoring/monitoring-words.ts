import { formatItalianDate } from '../../../shared/numbers/italian-date.ts';
import type { MonitoringResult } from '../../../shared/plan/monitoring/monitoring.ts';
import type {
  ActivityState,
  MonitoringOverview,
  WatchedActivity,
} from '../../../shared/plan/monitoring/monitoring-overview.ts';

export const stateWords: Readonly<Record<ActivityState, string>> = {
  recorded: 'Con risultato',
  overdue: 'Scaduta',
  soon: 'In scadenza',
  planned: 'Programmata',
  undated: 'Senza data',
};

/** When an activity is due, as the plan says it, with the date where the words do not give it. */
export function deadlineWords({ activity }: WatchedActivity): string {
  const { deadline, deadlineDate, frequency } = activity;
  const date = deadlineDate === null ? '' : formatItalianDate(deadlineDate);
  const due = deadline === '' ? date : date === '' ? deadline : `${deadline} (${date})`;
  return [due, frequency].filter((part) => part !== '').join(' · ');
}

/** "31.07.2026 – Obiettivo raggiunto". */
export function resultWords({ date, outcome, note }: MonitoringResult): string {
  const words = [outcome, note].find((text) => text.trim() !== '') ?? 'da descrivere';
  const line = words.trim().split('\n')[0] ?? '';
  return `${date === null ? 'Senza data' : formatItalianDate(date)} – ${line.length <= 90 ? line : `${line.slice(0, 90)}…`}`;
}

/** "2 scadute, 1 in scadenza, 3 con risultato su 20 attività". */
export function overviewWords({ sections }: MonitoringOverview): string {
  const states = sections.flatMap(({ activities }) => activities.map(({ state }) => state));
  const count = (wanted: ActivityState) => states.filter((state) => state === wanted).length;
  const overdue = count('overdue');
  const parts = [
    overdue === 0 ? 'nessuna scaduta' : overdue === 1 ? '1 scaduta' : `${overdue} scadute`,
    ...(count('soon') === 0 ? [] : [`${count('soon')} in scadenza`]),
    `${count('recorded')} con risultato`,
  ];
  return `${parts.join(', ')} su ${states.length === 1 ? '1 attività' : `${states.length} attività`}`;
}
