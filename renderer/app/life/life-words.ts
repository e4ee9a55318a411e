import type { LogAction } from '../../../shared/plan/log-action.ts';

const day = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long' });

/** "29 gennaio 2026", of an instant or of a date without time. */
export function longDay(iso: string): string {
  return day.format(new Date(iso.length === 10 ? `${iso}T12:00:00` : iso));
}

const eventWords: Partial<Record<LogAction, string>> = {
  create: 'Creato',
  import: 'Importato da un file',
  freeze: 'Congelata la proposta per la Giunta',
  withdraw: 'Ritirata la proposta',
  resolution: 'Registrata la deliberazione',
  approve: 'Reso definitivo il piano approvato',
  archive: 'Archiviato',
  unarchive: 'Riportato tra i piani in corso',
};

/** What was done, in a few words. */
export function eventWord(action: LogAction): string {
  return eventWords[action] ?? action;
}
