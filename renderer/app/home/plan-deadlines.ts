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
  /** Its day has gone by. */
  readonly past: boolean;
};

/** What falls due for the PIAO that starts in a year: the ordinary term, its deferral as both readings have it, the RPCT's report. */
export function deadlinesOf(
  firstYear: number,
  /** YYYY-MM-DD. */
  today: string,
  rows: readonly PiaoDeadline[] = piaoDeadlines,
): readonly Deadline[] {
  const deferred = deadlineOf(firstYear, rows);
  return [
    {
      label: 'Termine ordinario',
      ...onDay(`${firstYear}-${ordinaryTerm}`, today),
      explanation: '',
      source: 'DL 80/2021, art. 6 c. 1',
      verified: true,
    },
    ...deadlineReadings.map(({ key, label, explanation, preferred, source, verified }) => ({
      label: `Differimento – ${label}${preferred ? ' (lettura adottata)' : ' (lettura prudente)'}`,
      ...(key === 'single-date' ? singleDate(deferred, today) : undated('30 giorni dal bilancio')),
      explanation,
      source: key === 'single-date' && deferred !== undefined ? deferred.source : source,
      verified: key === 'single-date' && deferred !== undefined ? deferred.verified : verified,
    })),
    {
      label: 'Relazione annuale del RPCT',
      ...onDay(`${firstYear}-${preventionReportTerm.day}`, today),
      explanation: 'Salvo altra data fissata dall’ANAC.',
      source: preventionReportTerm.source,
      verified: preventionReportTerm.verified,
    },
  ];
}

type When = Pick<Deadline, 'when' | 'past'>;

const onDay = (day: string, today: string): When => ({ when: formatItalianDate(day), past: day < today });

const undated = (when: string): When => ({ when, past: false });

function singleDate(deferred: PiaoDeadline | undefined, today: string): When {
  return deferred === undefined ? undated('nessun differimento noto') : onDay(deferred.term, today);
}
