import {
  deadlineOf,
  deadlineReadings,
  ordinaryTerm,
  type PiaoDeadline,
  piaoDeadlines,
  preventionReportTerm,
} from '../../../shared/legal/deadlines.ts';
import type { LegalSource } from '../../../shared/legal/source.ts';
import { formatItalianDate } from '../../../shared/numbers/italian-date.ts';

/** A date to keep, or how it is reckoned. */
export type Deadline = LegalSource & {
  readonly label: string;
  /** "31.01.2025", or in words where it hangs on something that the program does not know. */
  readonly when: string;
  readonly explanation: string;
};

/** What falls due for the PIAO that starts in a year: the ordinary term, its deferral as both readings have it, the RPCT's report. */
export function deadlinesOf(
  firstYear: number,
  rows: readonly PiaoDeadline[] = piaoDeadlines,
): readonly Deadline[] {
  const deferred = deadlineOf(firstYear, rows);
  return [
    {
      label: 'Termine ordinario',
      when: formatItalianDate(`${firstYear}-${ordinaryTerm}`),
      explanation: '',
      source: 'DL 80/2021, art. 6 c. 1',
      verified: true,
    },
    ...deadlineReadings.map(({ key, label, explanation, preferred, source, verified }) => ({
      label: `Differimento – ${label}${preferred ? ' (lettura adottata)' : ' (lettura prudente)'}`,
      when: key === 'single-date' ? singleDate(deferred) : '30 giorni dal bilancio',
      explanation,
      source: key === 'single-date' && deferred !== undefined ? deferred.source : source,
      verified: key === 'single-date' && deferred !== undefined ? deferred.verified : verified,
    })),
    {
      label: 'Relazione annuale del RPCT',
      when: formatItalianDate(`${firstYear}-${preventionReportTerm.day}`),
      explanation: 'Salvo altra data fissata dall’ANAC.',
      source: preventionReportTerm.source,
      verified: preventionReportTerm.verified,
    },
  ];
}

function singleDate(deferred: PiaoDeadline | undefined): string {
  return deferred === undefined ? 'nessun differimento noto' : formatItalianDate(deferred.term);
}
