import { assertNever } from '../assert-never.ts';
import { formatItalianDate } from '../numbers/italian-date.ts';
import type { PlanHeader, Resolution } from '../plan/core/header.ts';

/** What tells the text of a plan from the others of the same plan. */
export type Edition = Pick<PlanHeader, 'status' | 'revision'> & {
  readonly resolution: Pick<Resolution, 'body' | 'number' | 'date'> | null;
};

/** Which text of a plan this is: "proposta per la Giunta, revisione 2". */
export function editionPhrase({ status, revision, resolution }: Edition): string {
  switch (status) {
    case 'draft':
      return `bozza, revisione ${revision}: non è un testo approvato`;
    case 'proposed':
      return `proposta per la Giunta, revisione ${revision}: non è ancora un testo approvato`;
    case 'approved':
      return `piano approvato${actWords(resolution)}, revisione ${revision}`;
    case 'archived':
      return resolution === null
        ? `testo archiviato senza approvazione, revisione ${revision}`
        : `piano approvato${actWords(resolution)}, revisione ${revision}, ora archiviato`;
    default:
      return assertNever(status, 'unknown status of a plan');
  }
}

/** " con deliberazione di Giunta Comunale n. 42 del 29.01.2026"; what is not known is left out. */
function actWords(resolution: Edition['resolution']): string {
  if (resolution === null) return '';
  const { body, number, date } = resolution;
  const parts = [
    'con deliberazione',
    body.trim() === '' ? '' : `di ${body.trim()}`,
    number.trim() === '' ? '' : `n. ${number.trim()}`,
    date === null ? '' : `del ${formatItalianDate(date)}`,
  ];
  return ` ${parts.filter((part) => part !== '').join(' ')}`;
}
