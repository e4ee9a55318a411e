import type { StartNotice } from '../../../shared/contract/desk.ts';
import { formatItalianMoment } from '../../../shared/numbers/italian-moment.ts';
import { type Recovery, recoveryText } from './recovery.ts';
import { type RiskyPlace, riskyPlaceText } from './risky-place.ts';

export interface StartFacts {
  readonly recovery: Recovery | null;
  readonly place: RiskyPlace | null;
  /** When anything was last written; null when nothing ever was. */
  readonly lastChange: Date | null;
  readonly unreadable: number;
  readonly now: Date;
}

/** What two clocks of machines that are well kept may differ by. */
const clockTolerance = 5 * 60_000;

const oneUnreadable =
  'Un piano non si legge ed è rimasto com’era: gli altri si possono usare; per recuperarlo ripristinare una copia di sicurezza o segnalare il problema dal menu «Aiuto» › «Segnala un problema…».';

/** What a person should know when the program has started. */
export function startNotices({
  recovery,
  place,
  lastChange,
  unreadable,
  now,
}: StartFacts): readonly StartNotice[] {
  const notices: StartNotice[] = [];
  if (recovery !== null) {
    const tone = recovery.logIntact === true ? 'info' : 'warning';
    notices.push({ code: 'start.recovered', tone, text: recoveryText(recovery) });
  }
  if (unreadable > 0) {
    notices.push({
      code: 'start.unreadable',
      tone: 'warning',
      text:
        unreadable === 1
          ? oneUnreadable
          : `${unreadable} piani non si leggono e sono rimasti com’erano: gli altri si possono usare; per recuperarli ripristinare una copia di sicurezza o segnalare il problema dal menu «Aiuto» › «Segnala un problema…».`,
    });
  }
  if (lastChange !== null && lastChange.getTime() - now.getTime() > clockTolerance) {
    notices.push({
      code: 'start.clock-behind',
      tone: 'warning',
      text: `L’orologio del computer segna il ${formatItalianMoment(now)}, ma l’ultima modifica salvata è del ${formatItalianMoment(lastChange)}: controllare data e ora, che entrano nel registro delle modifiche, nelle copie di sicurezza e nelle firme. Nulla è andato perso.`,
    });
  }
  if (place !== null) {
    notices.push({ code: 'start.risky-place', tone: 'warning', text: riskyPlaceText(place) });
  }
  return notices;
}
