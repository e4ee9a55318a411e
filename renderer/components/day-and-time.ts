const moment = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeStyle: 'short' });

/** "29 gennaio 2026 alle ore 10:12". */
export function dayAndTime(iso: string): string {
  return moment.format(new Date(iso));
}
