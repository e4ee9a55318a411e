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
  approve: 'Reso definitivo il piano approvato',
  archive: 'Archiviato',
  unarchive: 'Riportato tra i piani in corso',
};

interface ToldEvent {
  readonly action: LogAction;
  readonly note: string;
}

/** What was done, in a few words each; the oldest first. A resolution that is recorded again has been corrected. */
export function eventTitles(events: readonly ToldEvent[]): readonly string[] {
  let recorded = false;
  return events.map(({ action, note }) => {
    if (action === 'freeze') recorded = false;
    if (action !== 'resolution') return eventWords[action] ?? action;
    // Only a file that was attached has a note.
    if (note !== '') return 'Allegato un file alla deliberazione';
    const title = recorded ? 'Corretta la deliberazione' : 'Registrata la deliberazione';
    recorded = true;
    return title;
  });
}
