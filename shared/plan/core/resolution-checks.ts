import { formatItalianDate } from '../../numbers/italian-date.ts';
import type { Resolution } from './header.ts';

type Facts = Pick<Resolution, 'number' | 'date' | 'publishedFrom' | 'publishedTo'>;

/** Something of a resolution that cannot be; the code is stable. */
export interface ResolutionProblem {
  readonly code: string;
  readonly field: keyof Facts;
  /** One Italian sentence. */
  readonly message: string;
}

/** What cannot be true of a recorded resolution; what is still blank is nobody's fault. `today`: ISO date. */
export function resolutionProblems(facts: Facts, today: string): readonly ResolutionProblem[] {
  const { number, date, publishedFrom, publishedTo } = facts;
  const found: ResolutionProblem[] = [];
  if (number.trim() !== '' && !/\d/.test(number)) {
    found.push({
      code: 'plan.resolution-number',
      field: 'number',
      message: `Il numero della deliberazione «${number.trim()}» non contiene cifre: indicarlo come sull’atto.`,
    });
  }
  if (date !== null && date > today) {
    found.push({
      code: 'plan.resolution-in-future',
      field: 'date',
      message: `La data della deliberazione, ${formatItalianDate(date)}, è nel futuro: si registra un atto già adottato.`,
    });
  }
  if (publishedFrom !== null && publishedTo !== null && publishedTo < publishedFrom) {
    found.push({
      code: 'plan.resolution-publication-order',
      field: 'publishedTo',
      message: `La pubblicazione all’albo finirebbe il ${formatItalianDate(publishedTo)}, prima di cominciare il ${formatItalianDate(publishedFrom)}: correggere le date.`,
    });
  }
  return found;
}

/** What is unusual in a resolution, to be looked at before it is recorded. `frozenOn`: ISO date, null when not known. */
export function resolutionWarnings(
  { date, publishedFrom }: Facts,
  frozenOn: string | null,
): readonly string[] {
  if (date === null) return [];
  const found: string[] = [];
  if (frozenOn !== null && date < frozenOn) {
    found.push(
      `La deliberazione è del ${formatItalianDate(date)}, ma la proposta è stata congelata dopo, il ${formatItalianDate(frozenOn)}: la Giunta ha votato proprio questo testo?`,
    );
  }
  if (publishedFrom !== null && publishedFrom < date) {
    found.push(
      `La pubblicazione all’albo comincia il ${formatItalianDate(publishedFrom)}, prima della deliberazione del ${formatItalianDate(date)}.`,
    );
  }
  return found;
}
